package org.mutuality.payment.complaint;

import java.time.Instant;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a complaint. Private to this service. */
public sealed interface ComplaintEvent {
    PayoutComplaintsId dossierId();

    ComplaintId complaintId();

    ComplaintSubject about();

    Actor by();

    Instant at();

    @StoredAs(name = "payment.ComplaintSubmitted", revision = 1)
    record ComplaintMade(
            PayoutComplaintsId dossierId,
            ComplaintId complaintId,
            ComplaintSubject about,
            EncryptedComplaintText text,
            Actor by,
            Instant at)
            implements ComplaintEvent {}

    @StoredAs(name = "payment.ComplaintAnswered", revision = 1)
    record ComplaintAnswered(
            PayoutComplaintsId dossierId,
            ComplaintId complaintId,
            ComplaintSubject about,
            ComplaintOutcome outcome,
            EncryptedComplaintText text,
            Actor by,
            Instant at)
            implements ComplaintEvent {}

    @StoredAs(name = "payment.ComplaintAnswerAccepted", revision = 1)
    record AnswerAccepted(
            PayoutComplaintsId dossierId, ComplaintId complaintId, ComplaintSubject about, Actor by, Instant at)
            implements ComplaintEvent {}

    @StoredAs(name = "payment.ComplaintReopened", revision = 1)
    record ComplaintReopened(
            PayoutComplaintsId dossierId,
            ComplaintId complaintId,
            ComplaintSubject about,
            EncryptedComplaintText text,
            Actor by,
            Instant at)
            implements ComplaintEvent {}

    @StoredAs(name = "payment.ComplaintDropped", revision = 1)
    record ComplaintDropped(
            PayoutComplaintsId dossierId, ComplaintId complaintId, ComplaintSubject about, Actor by, Instant at)
            implements ComplaintEvent {}
}
