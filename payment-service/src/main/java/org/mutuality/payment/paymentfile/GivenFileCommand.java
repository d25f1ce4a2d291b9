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
public sealed interface GivenFileCommand {
    GivenFileId fileId();

    /** How far has drawing it up come? Answers {@link Drawing}; refused when nobody has begun. */
    record TellDrawing(@TargetAggregateIdentifier GivenFileId fileId) implements GivenFileCommand {}

    /** Puts a page of orders into it. @param after the last one before, as {@link Drawing} told it @param orders at least one */
    record ListLines(
            @TargetAggregateIdentifier GivenFileId fileId,
            FileHead head,
            UUID after,
            List<UUID> orders,
            Money sum,
            Instant at)
            implements GivenFileCommand {}

    /** There is nothing more to be put into it. @param validUntil last day on which codes are good */
    record GiveFile(@TargetAggregateIdentifier GivenFileId fileId, Optional<LocalDate> validUntil, Instant at)
            implements GivenFileCommand {}

    /** Replaces the proposal before, until one is approved. */
    record ProposeWithdrawal(
            @TargetAggregateIdentifier GivenFileId fileId, String reason, String proposedBy, Instant at)
            implements GivenFileCommand {}

    /** @param match version that was read: nobody approves a reason that was replaced meanwhile */
    record ApproveWithdrawal(
            @TargetAggregateIdentifier GivenFileId fileId, Optional<IfMatch> match, String approvedBy, Instant at)
            implements GivenFileCommand {}
}
