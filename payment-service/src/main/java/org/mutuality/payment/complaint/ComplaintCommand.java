package org.mutuality.payment.complaint;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.http.IfMatch;

/** Commands for a complaint. A repeated command changes nothing. */
public sealed interface ComplaintCommand {
    PayoutComplaintsId payoutComplaintsId();

    ComplaintId complaintId();

    /** @param sent whether the payout was sent and is not waiting to be sent again */
    record MakeComplaint(
            @TargetAggregateIdentifier PayoutComplaintsId payoutComplaintsId,
            ComplaintId complaintId,
            ComplaintSubject about,
            boolean sent,
            EncryptedComplaintText text,
            Actor by,
            Instant at)
            implements ComplaintCommand {}

    record AnswerComplaint(
            @TargetAggregateIdentifier PayoutComplaintsId payoutComplaintsId,
            ComplaintId complaintId,
            ComplaintOutcome outcome,
            EncryptedComplaintText text,
            Actor by,
            Instant at)
            implements ComplaintCommand {}

    /** @param ifMatch revision that has the answer to accept; empty accepts the current answer */
    record AcceptAnswer(
            @TargetAggregateIdentifier PayoutComplaintsId payoutComplaintsId,
            ComplaintId complaintId,
            Optional<IfMatch> ifMatch,
            Actor by,
            Instant at)
            implements ComplaintCommand {}

    record ReopenComplaint(
            @TargetAggregateIdentifier PayoutComplaintsId payoutComplaintsId,
            ComplaintId complaintId,
            EncryptedComplaintText text,
            Actor by,
            Instant at)
            implements ComplaintCommand {}

    /** Closes the complaint because the family was erased: nobody is left to answer to. */
    record DropComplaint(
            @TargetAggregateIdentifier PayoutComplaintsId payoutComplaintsId, ComplaintId complaintId, Instant at)
            implements ComplaintCommand {}
}
