package org.mutuality.payment.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.complaint.ComplaintProblem.*;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.complaint.ComplaintCommand.*;
import org.mutuality.payment.complaint.ComplaintEvent.*;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * The complaints about one payout. Only one can be open: the next can be made once the family has accepted the answer to the
 * previous one. An account that speaks for the family never answers the complaint.
 */
@StoredAs(name = "payment.PayoutComplaints", revision = 1)
public class PayoutComplaints {
    @AggregateIdentifier
    private @Nullable PayoutComplaintsId id;

    private final ComplaintStates complaints = new ComplaintStates();

    /** For the event store. */
    PayoutComplaints() {}

    @CreateIfMissing
    void decide(MakeComplaint command) {
        if (complaints.find(command.complaintId()).isPresent()) {
            requireSameText(complaints.require(command.complaintId()), command.text());
            return;
        }
        if (!command.sent()) {
            throw COMPLAINT_TOO_EARLY.because("not-sent");
        }
        complaints.findOpen().ifPresent(open -> {
            throw COMPLAINT_ALREADY_OPEN.because("id", open.complaintId().value());
        });
        apply(new ComplaintMade(
                command.payoutComplaintsId(),
                command.complaintId(),
                command.about(),
                command.text(),
                command.by(),
                command.at()));
    }

    // Created when missing, here and below, so that the caller gets our problem and not Axon's exception.
    @CreateIfMissing
    void decide(AnswerComplaint command) {
        ComplaintState complaint = complaints.require(command.complaintId());
        if (complaint.isAnswered(command.outcome(), command.text())) {
            return;
        }
        requireOpen(complaint);
        if (complaint.speakers().contains(command.by().account())) {
            throw COMPLAINT_NEEDS_FOUR_EYES.because("spoke-for-family");
        }
        apply(new ComplaintAnswered(
                command.payoutComplaintsId(),
                command.complaintId(),
                complaint.about(),
                command.outcome(),
                command.text(),
                command.by(),
                command.at()));
    }

    @CreateIfMissing
    void decide(AcceptAnswer command) {
        ComplaintState complaint = complaints.require(command.complaintId());
        if (complaint.status() == ComplaintStatus.ACCEPTED) {
            return;
        }
        requireOpen(complaint);
        requireAnswered(complaint);
        command.ifMatch().ifPresent(seen -> seen.check(complaint.revision()));
        if (complaint.isAnsweredBy(command.by())) {
            throw COMPLAINT_NEEDS_FOUR_EYES.because("answered");
        }
        apply(new AnswerAccepted(
                command.payoutComplaintsId(), command.complaintId(), complaint.about(), command.by(), command.at()));
    }

    @CreateIfMissing
    void decide(ReopenComplaint command) {
        ComplaintState complaint = complaints.require(command.complaintId());
        if (complaint.status() == ComplaintStatus.OPEN && complaint.isReopened(command.text())) {
            return;
        }
        requireOpen(complaint);
        requireAnswered(complaint);
        apply(new ComplaintReopened(
                command.payoutComplaintsId(),
                command.complaintId(),
                complaint.about(),
                command.text(),
                command.by(),
                command.at()));
    }

    @CreateIfMissing
    void decide(DropComplaint command) {
        ComplaintState complaint = complaints.require(command.complaintId());
        if (!complaint.isClosed()) {
            apply(new ComplaintDropped(
                    command.payoutComplaintsId(),
                    command.complaintId(),
                    complaint.about(),
                    Actor.PLATFORM,
                    command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(ComplaintMade event) {
        id = event.payoutComplaintsId();
        complaints.add(ComplaintState.of(event));
    }

    @EventSourcingHandler
    void evolve(ComplaintAnswered event) {
        complaints.replace(complaints.require(event.complaintId()).answered(event));
    }

    @EventSourcingHandler
    void evolve(AnswerAccepted event) {
        complaints.replace(complaints.require(event.complaintId()).accepted());
    }

    @EventSourcingHandler
    void evolve(ComplaintReopened event) {
        complaints.replace(complaints.require(event.complaintId()).reopened(event));
    }

    @EventSourcingHandler
    void evolve(ComplaintDropped event) {
        complaints.replace(complaints.require(event.complaintId()).dropped());
    }

    private static void requireSameText(ComplaintState complaint, EncryptedComplaintText text) {
        if (!complaint.made().equals(text.fingerprint())) {
            throw COMPLAINT_ALREADY_MADE.because("use-another-id");
        }
    }

    private static void requireOpen(ComplaintState complaint) {
        if (complaint.isClosed()) {
            throw COMPLAINT_CLOSED.because("make-another");
        }
    }

    private static void requireAnswered(ComplaintState complaint) {
        if (complaint.status() != ComplaintStatus.ANSWERED) {
            throw COMPLAINT_NOT_ANSWERED.because("answer-first");
        }
    }
}
