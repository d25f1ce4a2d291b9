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
 * What was complained of about one payout. One complaint at a time: the next can be made once the family has accepted the
 * answer to the one before. Who speaks for the family never answers it.
 */
@StoredAs(name = "payment.PayoutComplaints", revision = 1)
public class PayoutComplaints {
    @AggregateIdentifier
    private @Nullable PayoutComplaintsId id;

    private final ComplaintStates cases = new ComplaintStates();

    /** For the event store. */
    PayoutComplaints() {}

    @CreateIfMissing
    void decide(MakeComplaint command) {
        if (cases.find(command.complaintId()).isPresent()) {
            orOther(cases.require(command.complaintId()), command.text());
            return;
        }
        if (!command.sent()) {
            throw COMPLAINT_TOO_EARLY.because("It is waiting for the next batch and was not sent");
        }
        cases.findOpen().ifPresent(open -> {
            throw COMPLAINT_ALREADY_OPEN.because("It is %s", open.complaintId().value());
        });
        apply(new ComplaintMade(
                command.dossierId(),
                command.complaintId(),
                command.about(),
                command.text(),
                command.by(),
                command.at()));
    }

    // Created when missing, here and below, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(AnswerComplaint command) {
        ComplaintState known = cases.require(command.complaintId());
        if (known.isAnswered(command.outcome(), command.text())) {
            return;
        }
        requireNotDone(known);
        if (known.speakers().contains(command.by().account())) {
            throw COMPLAINT_NEEDS_FOUR_EYES.because("You have spoken for the family; another person must answer");
        }
        apply(new ComplaintAnswered(
                command.dossierId(),
                command.complaintId(),
                known.about(),
                command.outcome(),
                command.text(),
                command.by(),
                command.at()));
    }

    @CreateIfMissing
    void decide(AcceptAnswer command) {
        ComplaintState known = cases.require(command.complaintId());
        if (known.status() == ComplaintStatus.ACCEPTED) {
            return;
        }
        requireNotDone(known);
        orUnanswered(known);
        command.ifMatch().ifPresent(seen -> seen.check(known.revision()));
        if (known.isAnsweredBy(command.by())) {
            throw COMPLAINT_NEEDS_FOUR_EYES.because(
                    "You gave the answer; another person must accept it for the family");
        }
        apply(new AnswerAccepted(
                command.dossierId(), command.complaintId(), known.about(), command.by(), command.at()));
    }

    @CreateIfMissing
    void decide(ReopenComplaint command) {
        ComplaintState known = cases.require(command.complaintId());
        if (known.status() == ComplaintStatus.OPEN && known.isReopened(command.text())) {
            return;
        }
        requireNotDone(known);
        orUnanswered(known);
        apply(new ComplaintReopened(
                command.dossierId(), command.complaintId(), known.about(), command.text(), command.by(), command.at()));
    }

    @CreateIfMissing
    void decide(DropComplaint command) {
        ComplaintState known = cases.require(command.complaintId());
        if (!known.isDone()) {
            apply(new ComplaintDropped(
                    command.dossierId(), command.complaintId(), known.about(), Actor.PLATFORM, command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(ComplaintMade event) {
        id = event.dossierId();
        cases.add(ComplaintState.of(event));
    }

    @EventSourcingHandler
    void evolve(ComplaintAnswered event) {
        cases.replace(cases.require(event.complaintId()).answered(event));
    }

    @EventSourcingHandler
    void evolve(AnswerAccepted event) {
        cases.replace(cases.require(event.complaintId()).accepted());
    }

    @EventSourcingHandler
    void evolve(ComplaintReopened event) {
        cases.replace(cases.require(event.complaintId()).reopened(event));
    }

    @EventSourcingHandler
    void evolve(ComplaintDropped event) {
        cases.replace(cases.require(event.complaintId()).dropped());
    }

    private static void orOther(ComplaintState known, EncryptedComplaintText words) {
        if (!known.made().equals(words.fingerprint())) {
            throw COMPLAINT_ALREADY_MADE.because("Use another id, or reopen the complaint, for another text");
        }
    }

    private static void requireNotDone(ComplaintState known) {
        if (known.isDone()) {
            throw COMPLAINT_CLOSED.because("Make another complaint");
        }
    }

    private static void orUnanswered(ComplaintState known) {
        if (known.status() != ComplaintStatus.ANSWERED) {
            throw COMPLAINT_NOT_ANSWERED.because("Finance must answer first");
        }
    }
}
