package org.mutuality.payment.complaint;

import java.time.Instant;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of a complaint. Private to this service. */
public sealed interface ComplaintEvent {
    PayoutComplaintsId payoutComplaintsId();

    ComplaintId complaintId();

    ComplaintSubject about();

    Actor by();

    Instant at();

    @StoredAs(name = "payment.ComplaintSubmitted", revision = 1)
    record ComplaintMade(
            PayoutComplaintsId payoutComplaintsId,
            ComplaintId complaintId,
            ComplaintSubject about,
            EncryptedComplaintText text,
            Actor by,
            Instant at)
            implements ComplaintEvent {}

    @StoredAs(name = "payment.ComplaintAnswered", revision = 1)
    record ComplaintAnswered(
            PayoutComplaintsId payoutComplaintsId,
            ComplaintId complaintId,
            ComplaintSubject about,
            ComplaintOutcome outcome,
            EncryptedComplaintText text,
            Actor by,
            Instant at)
            implements ComplaintEvent {}

    @StoredAs(name = "payment.ComplaintAnswerAccepted", revision = 1)
    record AnswerAccepted(
            PayoutComplaintsId payoutComplaintsId,
            ComplaintId complaintId,
            ComplaintSubject about,
            Actor by,
            Instant at)
            implements ComplaintEvent {}

    @StoredAs(name = "payment.ComplaintReopened", revision = 1)
    record ComplaintReopened(
            PayoutComplaintsId payoutComplaintsId,
            ComplaintId complaintId,
            ComplaintSubject about,
            EncryptedComplaintText text,
            Actor by,
            Instant at)
            implements ComplaintEvent {}

    @StoredAs(name = "payment.ComplaintDropped", revision = 1)
    record ComplaintDropped(
            PayoutComplaintsId payoutComplaintsId,
            ComplaintId complaintId,
            ComplaintSubject about,
            Actor by,
            Instant at)
            implements ComplaintEvent {}
}
