package org.mutuality.payment.complaint;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.http.IfMatch;

/** What can be done with a complaint. The same again changes nothing. */
public sealed interface ComplaintCommand {
    PayoutComplaintsId dossierId();

    ComplaintId complaintId();

    /** @param sent whether the payout has been on its way, and isn't waiting to be sent anew */
    record MakeComplaint(
            @TargetAggregateIdentifier PayoutComplaintsId dossierId,
            ComplaintId complaintId,
            ComplaintSubject about,
            boolean sent,
            EncryptedComplaintText text,
            Actor by,
            Instant at)
            implements ComplaintCommand {}

    record AnswerComplaint(
            @TargetAggregateIdentifier PayoutComplaintsId dossierId,
            ComplaintId complaintId,
            ComplaintOutcome outcome,
            EncryptedComplaintText text,
            Actor by,
            Instant at)
            implements ComplaintCommand {}

    /** @param ifMatch the answer that is accepted, where it is said */
    record AcceptAnswer(
            @TargetAggregateIdentifier PayoutComplaintsId dossierId,
            ComplaintId complaintId,
            Optional<IfMatch> ifMatch,
            Actor by,
            Instant at)
            implements ComplaintCommand {}

    record ReopenComplaint(
            @TargetAggregateIdentifier PayoutComplaintsId dossierId,
            ComplaintId complaintId,
            EncryptedComplaintText text,
            Actor by,
            Instant at)
            implements ComplaintCommand {}

    /** Its family was forgotten: nobody is left to be answered. */
    record DropComplaint(@TargetAggregateIdentifier PayoutComplaintsId dossierId, ComplaintId complaintId, Instant at)
            implements ComplaintCommand {}
}
