package org.mutuality.payment.paymentfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a payment file. Private to this service. */
public sealed interface PaymentFileEvent {
    PaymentFileId fileId();

    /**
     * A page of orders was added.
     *
     * @param sum of these orders
     */
    @StoredAs(name = "payment.PaymentFileLinesAdded", revision = 1)
    record PaymentFileLinesAdded(
            PaymentFileId fileId, PaymentFileHeader header, List<UUID> orders, Money sum, Instant at)
            implements PaymentFileEvent {}

    /**
     * The file is complete and never changes.
     *
     * @param validUntil last day on which cash codes are valid; a bank's file has none
     */
    @StoredAs(name = "payment.PaymentFileIssued", revision = 1)
    record PaymentFileIssued(
            PaymentFileId fileId,
            PaymentFileHeader header,
            long count,
            Money sum,
            Optional<LocalDate> validUntil,
            Instant at)
            implements PaymentFileEvent {}

    @StoredAs(name = "payment.PaymentFileWithdrawalProposed", revision = 1)
    record FileWithdrawalProposed(PaymentFileId fileId, String reason, long version, String proposedBy, Instant at)
            implements PaymentFileEvent {}

    /** Nobody pays from the file: its open orders fail. */
    @StoredAs(name = "payment.PaymentFileWithdrawalApproved", revision = 1)
    record FileWithdrawalApproved(PaymentFileId fileId, long version, String approvedBy, Instant at)
            implements PaymentFileEvent {}
}
