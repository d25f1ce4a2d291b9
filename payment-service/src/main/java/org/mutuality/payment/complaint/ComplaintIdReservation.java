package org.mutuality.payment.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.payment.complaint.ComplaintProblem.COMPLAINT_ALREADY_MADE;

import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.complaint.ComplaintIdReservationCommand.ReserveComplaintId;
import org.mutuality.payment.complaint.ComplaintIdReservationEvent.ComplaintIdReserved;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.aggregate.IdReservation;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Reserves a complaint's id. Complaints are stored with their payout, so only this prevents two payouts from using the same id. */
@StoredAs(name = "payment.ComplaintIdReservation", revision = 1)
public class ComplaintIdReservation {
    @AggregateIdentifier
    private @Nullable ComplaintId id;

    private IdReservation<Use> reservation = IdReservation.free();

    record Use(UUID payoutId, UUID familyId) {
        static Use of(ComplaintSubject about) {
            return new Use(about.payoutId(), about.familyId());
        }
    }

    /** For the event store. */
    ComplaintIdReservation() {}

    @CreateIfMissing
    void decide(ReserveComplaintId command) {
        Use use = Use.of(command.about());
        if (reservation.accepts(use, other -> otherUse(other, use))) {
            apply(new ComplaintIdReserved(command.complaintId(), command.about(), command.at()));
        }
    }

    // 404 rather than 409, so that a caller cannot find out that another family uses the id.
    private static ProblemException otherUse(Use present, Use requested) {
        return present.familyId().equals(requested.familyId())
                ? COMPLAINT_ALREADY_MADE.because("other-payout")
                : CurrentUser.notFound();
    }

    @EventSourcingHandler
    void evolve(ComplaintIdReserved event) {
        id = event.complaintId();
        reservation = reservation.reserved(Use.of(event.about()));
    }
}
