package org.mutuality.payment.complaint;

import static org.mutuality.payment.complaint.ComplaintProblem.COMPLAINT_ALREADY_MADE;
import static org.mutuality.payment.complaint.Dossiers.*;
import static org.mutuality.platform.problem.CommonProblem.NOT_FOUND;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.complaint.ClaimCommand.ClaimComplaint;
import org.mutuality.payment.complaint.ClaimEvent.ComplaintClaimed;
import org.mutuality.testkit.AggregateSpec;

class ComplaintClaimTest {
    private final AggregateSpec<ComplaintClaim> claim = AggregateSpec.of(ComplaintClaim.class);

    @Test
    void an_id_stands_for_one_payout_and_tells_strangers_nothing() {
        About neighbours = new About(UUID.randomUUID(), UUID.randomUUID(), ABOUT.cohortId(), ABOUT.country());
        About another = new About(UUID.randomUUID(), ABOUT.familyId(), ABOUT.cohortId(), ABOUT.country());
        claim.given().when(claim(ABOUT)).then(claimed());
        claim.given(claimed()).when(claim(ABOUT)).thenNothing();
        claim.given(claimed()).when(claim(another)).thenRefused(COMPLAINT_ALREADY_MADE);
        claim.given(claimed()).when(claim(neighbours)).thenRefused(NOT_FOUND);
    }

    private static ClaimComplaint claim(About about) {
        return new ClaimComplaint(FIRST, about, AT);
    }

    private static ComplaintClaimed claimed() {
        return new ComplaintClaimed(FIRST, ABOUT, AT);
    }
}
