package org.mutuality.payment.paymentfile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.contracts.Money;
import org.mutuality.platform.http.IfMatch;

/** What can be asked of a file. The same again changes nothing. */
public sealed interface PaymentFileCommand {
    PaymentFileId fileId();

    /** How far has drawing it up come? Answers {@link GenerationProgress}; refused when nobody has begun. */
    record GetGenerationProgress(@TargetAggregateIdentifier PaymentFileId fileId) implements PaymentFileCommand {}

    /** Puts a page of orders into it. @param after the last one before, as {@link GenerationProgress} told it @param orders at least one */
    record AddPaymentFileLines(
            @TargetAggregateIdentifier PaymentFileId fileId,
            PaymentFileHeader header,
            UUID after,
            List<UUID> orders,
            Money sum,
            Instant at)
            implements PaymentFileCommand {}

    /** There is nothing more to be put into it. @param validUntil last day on which codes are good */
    record IssuePaymentFile(@TargetAggregateIdentifier PaymentFileId fileId, Optional<LocalDate> validUntil, Instant at)
            implements PaymentFileCommand {}

    /** Replaces the proposal before, until one is approved. */
    record ProposeFileWithdrawal(
            @TargetAggregateIdentifier PaymentFileId fileId, String reason, String proposedBy, Instant at)
            implements PaymentFileCommand {}

    /** @param match version that was read: nobody approves a reason that was replaced meanwhile */
    record ApproveFileWithdrawal(
            @TargetAggregateIdentifier PaymentFileId fileId, Optional<IfMatch> match, String approvedBy, Instant at)
            implements PaymentFileCommand {}
}
