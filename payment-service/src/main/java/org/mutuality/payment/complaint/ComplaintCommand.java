package org.mutuality.payment.complaint;

import java.time.Instant;
import java.util.Optional;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.http.IfMatch;

/** What can be done with a complaint. The same again changes nothing. */
public sealed interface ComplaintCommand {
    DossierId dossierId();

    ComplaintId complaintId();

    /** @param sent whether the payout has been on its way, and isn't waiting to be sent anew */
    record Complain(
            @TargetAggregateIdentifier DossierId dossierId,
            ComplaintId complaintId,
            About about,
            boolean sent,
            Words words,
            By by,
            Instant at)
            implements ComplaintCommand {}

    record AnswerComplaint(
            @TargetAggregateIdentifier DossierId dossierId,
            ComplaintId complaintId,
            ComplaintOutcome outcome,
            Words words,
            By by,
            Instant at)
            implements ComplaintCommand {}

    /** @param seen the answer that is accepted, where it is said */
    record AcceptAnswer(
            @TargetAggregateIdentifier DossierId dossierId,
            ComplaintId complaintId,
            Optional<IfMatch> seen,
            By by,
            Instant at)
            implements ComplaintCommand {}

    record ReopenComplaint(
            @TargetAggregateIdentifier DossierId dossierId, ComplaintId complaintId, Words words, By by, Instant at)
            implements ComplaintCommand {}

    /** Its family was forgotten: nobody is left to be answered. */
    record DropComplaint(@TargetAggregateIdentifier DossierId dossierId, ComplaintId complaintId, Instant at)
            implements ComplaintCommand {}
}
