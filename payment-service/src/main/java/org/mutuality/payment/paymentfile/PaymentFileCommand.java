package org.mutuality.payment.paymentfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;
import org.mutuality.platform.http.IfMatch;

/** Commands for a payment file. A repeated command changes nothing. */
public sealed interface PaymentFileCommand {
    PaymentFileId fileId();

    /** Returns {@link GenerationProgress}; NOT_FOUND when generation has not started. */
    record GetGenerationProgress(@TargetAggregateIdentifier PaymentFileId fileId) implements PaymentFileCommand {}

    /**
     * Adds a page of orders.
     *
     * @param after last order of the previous page, as in {@link GenerationProgress}
     * @param orders at least one
     */
    record AddPaymentFileLines(
            @TargetAggregateIdentifier PaymentFileId fileId,
            PaymentFileHeader header,
            UUID after,
            List<UUID> orders,
            Money sum,
            Instant at)
            implements PaymentFileCommand {}

    /**
     * Completes the file.
     *
     * @param validUntil last day on which cash codes are valid
     */
    record IssuePaymentFile(@TargetAggregateIdentifier PaymentFileId fileId, Optional<LocalDate> validUntil, Instant at)
            implements PaymentFileCommand {}

    /** Replaces the previous proposal, until one is approved. */
    record ProposeFileWithdrawal(
            @TargetAggregateIdentifier PaymentFileId fileId, String reason, String proposedBy, Instant at)
            implements PaymentFileCommand {}

    /** @param match version that the approver has read, so that a reason that was replaced since is not approved */
    record ApproveFileWithdrawal(
            @TargetAggregateIdentifier PaymentFileId fileId, Optional<IfMatch> match, String approvedBy, Instant at)
            implements PaymentFileCommand {}
}
