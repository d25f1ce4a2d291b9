package org.mutuality.payment.complaint;

import static org.mutuality.payment.complaint.ComplaintFixture.*;
import static org.mutuality.payment.complaint.ComplaintProblem.COMPLAINT_ALREADY_MADE;
import static org.mutuality.platform.problem.CommonProblem.NOT_FOUND;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.complaint.ComplaintIdReservationCommand.ReserveComplaintId;
import org.mutuality.payment.complaint.ComplaintIdReservationEvent.ComplaintIdReserved;
import org.mutuality.testkit.AggregateSpec;

class ComplaintIdReservationTest {
    private final AggregateSpec<ComplaintIdReservation> claim = AggregateSpec.of(ComplaintIdReservation.class);

    @Test
    void an_id_stands_for_one_payout_and_reveals_nothing_to_strangers() {
        ComplaintSubject neighbours =
                new ComplaintSubject(UUID.randomUUID(), UUID.randomUUID(), ABOUT.cohortId(), ABOUT.country());
        ComplaintSubject another =
                new ComplaintSubject(UUID.randomUUID(), ABOUT.familyId(), ABOUT.cohortId(), ABOUT.country());
        claim.given().when(claim(ABOUT)).then(claimed());
        claim.given(claimed()).when(claim(ABOUT)).thenNothing();
        claim.given(claimed()).when(claim(another)).thenRefused(COMPLAINT_ALREADY_MADE);
        claim.given(claimed()).when(claim(neighbours)).thenRefused(NOT_FOUND);
    }

    private static ReserveComplaintId claim(ComplaintSubject about) {
        return new ReserveComplaintId(FIRST, about, AT);
    }

    private static ComplaintIdReserved claimed() {
        return new ComplaintIdReserved(FIRST, ABOUT, AT);
    }
}
