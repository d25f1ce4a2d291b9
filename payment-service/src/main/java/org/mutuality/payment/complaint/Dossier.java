package org.mutuality.payment.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.complaint.ComplaintProblem.*;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.complaint.ComplaintCommand.*;
import org.mutuality.payment.complaint.ComplaintEvent.*;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.aggregate.CreateIfMissing;

/**
 * What was complained of about one payout. One complaint at a time: the next can be made once the family has accepted the
 * answer to the one before. Who speaks for the family never answers it.
 */
@StoredAs(name = "payment.PayoutComplaints", revision = 1)
public class Dossier {
    @AggregateIdentifier
    private @Nullable DossierId id;

    private final Cases cases = new Cases();

    /** For the event store. */
    Dossier() {}

    @CreateIfMissing
    void decide(Complain command) {
        if (cases.find(command.complaintId()).isPresent()) {
            orOther(cases.known(command.complaintId()), command.words());
            return;
        }
        if (!command.sent()) {
            throw COMPLAINT_TOO_EARLY.because("It is waiting for the next batch and was not sent");
        }
        cases.open().ifPresent(open -> {
            throw COMPLAINT_ALREADY_OPEN.because("It is %s", open.complaintId().value());
        });
        apply(new ComplaintMade(
                command.dossierId(),
                command.complaintId(),
                command.about(),
                command.words(),
                command.by(),
                command.at()));
    }

    // Created when missing, here and below, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(AnswerComplaint command) {
        Case known = cases.known(command.complaintId());
        if (known.isAnswered(command.outcome(), command.words())) {
            return;
        }
        orDone(known);
        if (known.speakers().contains(command.by().account())) {
            throw COMPLAINT_NEEDS_FOUR_EYES.because("You have spoken for the family; another person must answer");
        }
        apply(new ComplaintAnswered(
                command.dossierId(),
                command.complaintId(),
                known.about(),
                command.outcome(),
                command.words(),
                command.by(),
                command.at()));
    }

    @CreateIfMissing
    void decide(AcceptAnswer command) {
        Case known = cases.known(command.complaintId());
        if (known.status() == ComplaintStatus.ACCEPTED) {
            return;
        }
        orDone(known);
        orUnanswered(known);
        command.seen().ifPresent(seen -> seen.check(known.revision()));
        if (known.isAnsweredBy(command.by())) {
            throw COMPLAINT_NEEDS_FOUR_EYES.because(
                    "You gave the answer; another person must accept it for the family");
        }
        apply(new AnswerAccepted(
                command.dossierId(), command.complaintId(), known.about(), command.by(), command.at()));
    }

    @CreateIfMissing
    void decide(ReopenComplaint command) {
        Case known = cases.known(command.complaintId());
        if (known.status() == ComplaintStatus.OPEN && known.isReopened(command.words())) {
            return;
        }
        orDone(known);
        orUnanswered(known);
        apply(new ComplaintReopened(
                command.dossierId(),
                command.complaintId(),
                known.about(),
                command.words(),
                command.by(),
                command.at()));
    }

    @CreateIfMissing
    void decide(DropComplaint command) {
        Case known = cases.known(command.complaintId());
        if (!known.isDone()) {
            apply(new ComplaintDropped(
                    command.dossierId(), command.complaintId(), known.about(), By.PLATFORM, command.at()));
        }
    }

    @EventSourcingHandler
    void evolve(ComplaintMade event) {
        id = event.dossierId();
        cases.add(Case.of(event));
    }

    @EventSourcingHandler
    void evolve(ComplaintAnswered event) {
        cases.replace(cases.known(event.complaintId()).answered(event));
    }

    @EventSourcingHandler
    void evolve(AnswerAccepted event) {
        cases.replace(cases.known(event.complaintId()).accepted());
    }

    @EventSourcingHandler
    void evolve(ComplaintReopened event) {
        cases.replace(cases.known(event.complaintId()).reopened(event));
    }

    @EventSourcingHandler
    void evolve(ComplaintDropped event) {
        cases.replace(cases.known(event.complaintId()).dropped());
    }

    private static void orOther(Case known, Words words) {
        if (!known.made().equals(words.fingerprint())) {
            throw COMPLAINT_ALREADY_MADE.because("Use another id, or reopen the complaint, for another text");
        }
    }

    private static void orDone(Case known) {
        if (known.isDone()) {
            throw COMPLAINT_CLOSED.because("Make another complaint");
        }
    }

    private static void orUnanswered(Case known) {
        if (known.status() != ComplaintStatus.ANSWERED) {
            throw COMPLAINT_NOT_ANSWERED.because("Finance must answer first");
        }
    }
}
