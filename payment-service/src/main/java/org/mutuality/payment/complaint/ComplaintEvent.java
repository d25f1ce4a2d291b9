package org.mutuality.payment.complaint;

import java.time.Instant;
import org.mutuality.platform.store.StoredAs;

/** What has happened to a complaint. Private to this service. */
public sealed interface ComplaintEvent {
    DossierId dossierId();

    ComplaintId complaintId();

    About about();

    By by();

    Instant at();

    @StoredAs(name = "payment.ComplaintSubmitted", revision = 1)
    record ComplaintMade(DossierId dossierId, ComplaintId complaintId, About about, Words words, By by, Instant at)
            implements ComplaintEvent {}

    @StoredAs(name = "payment.ComplaintAnswered", revision = 1)
    record ComplaintAnswered(
            DossierId dossierId,
            ComplaintId complaintId,
            About about,
            ComplaintOutcome outcome,
            Words words,
            By by,
            Instant at)
            implements ComplaintEvent {}

    @StoredAs(name = "payment.ComplaintAnswerAccepted", revision = 1)
    record AnswerAccepted(DossierId dossierId, ComplaintId complaintId, About about, By by, Instant at)
            implements ComplaintEvent {}

    @StoredAs(name = "payment.ComplaintReopened", revision = 1)
    record ComplaintReopened(DossierId dossierId, ComplaintId complaintId, About about, Words words, By by, Instant at)
            implements ComplaintEvent {}

    @StoredAs(name = "payment.ComplaintDropped", revision = 1)
    record ComplaintDropped(DossierId dossierId, ComplaintId complaintId, About about, By by, Instant at)
            implements ComplaintEvent {}
}
