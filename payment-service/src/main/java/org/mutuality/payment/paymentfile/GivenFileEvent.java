package org.mutuality.payment.paymentfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.platform.store.StoredAs;

/** What has happened to a file. Private to this service. */
public sealed interface GivenFileEvent {
    GivenFileId fileId();

    /** A page of it. @param sum of these */
    @StoredAs(name = "payment.PaymentFileLinesAdded", revision = 1)
    record LinesListed(GivenFileId fileId, FileHead head, List<UUID> orders, Money sum, Instant at)
            implements GivenFileEvent {}

    /** It is whole, and stays as it is. @param validUntil last day on which codes are good; a bank's file has none */
    @StoredAs(name = "payment.PaymentFileIssued", revision = 1)
    record FileGiven(
            GivenFileId fileId, FileHead head, long count, Money sum, Optional<LocalDate> validUntil, Instant at)
            implements GivenFileEvent {}

    @StoredAs(name = "payment.PaymentFileWithdrawalProposed", revision = 1)
    record WithdrawalProposed(GivenFileId fileId, String reason, long version, String proposedBy, Instant at)
            implements GivenFileEvent {}

    /** It isn't to be paid: none of it that is open. */
    @StoredAs(name = "payment.PaymentFileWithdrawalApproved", revision = 1)
    record WithdrawalApproved(GivenFileId fileId, long version, String approvedBy, Instant at)
            implements GivenFileEvent {}
}
