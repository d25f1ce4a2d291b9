package org.mutuality.payment.complaint;

import java.time.Instant;
import org.axonframework.serialization.Revision;

/** What has happened to a complaint. Stored for ever as "payment.<SimpleName>"; private to this service. */
public sealed interface ComplaintEvent {
    DossierId dossierId();

    ComplaintId complaintId();

    About about();

    By by();

    Instant at();

    @Revision("1")
    record ComplaintMade(DossierId dossierId, ComplaintId complaintId, About about, Words words, By by, Instant at)
            implements ComplaintEvent {}

    @Revision("1")
    record ComplaintAnswered(
            DossierId dossierId,
            ComplaintId complaintId,
            About about,
            ComplaintOutcome outcome,
            Words words,
            By by,
            Instant at)
            implements ComplaintEvent {}

    @Revision("1")
    record AnswerAccepted(DossierId dossierId, ComplaintId complaintId, About about, By by, Instant at)
            implements ComplaintEvent {}

    @Revision("1")
    record ComplaintReopened(DossierId dossierId, ComplaintId complaintId, About about, Words words, By by, Instant at)
            implements ComplaintEvent {}

    @Revision("1")
    record ComplaintDropped(DossierId dossierId, ComplaintId complaintId, About about, By by, Instant at)
            implements ComplaintEvent {}
}
