package org.mutuality.payment.reconciliation.difference;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.reconciliation.difference.DifferenceEvent.ResolutionApproved;
import org.mutuality.payment.reconciliation.difference.DifferenceEvent.ResolutionProposed;
import org.mutuality.testkit.ProjectionSpec;

class DifferenceProjectionTest {
    private static final String NAME = "unmatched.0190a000-0000-7000-8000-000000000001.7";
    private static final DifferenceId ID = DifferenceId.of(NAME);
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    private static final String ROWS =
            "select difference, version, reason, proposed_by, approved_by from difference_resolution";

    @Test
    void what_stands_now_is_kept() {
        ProjectionSpec.<DifferenceEvent>of(new DifferenceProjection())
                .given(proposed("a fee", "maria", 1))
                .then(ROWS, NAME + " | 1 | a fee | maria | null")
                .given(proposed("another's", "mario", 2), new ResolutionApproved(ID, 3, "carla", AT))
                .then(ROWS, NAME + " | 3 | another's | mario | carla")
                .rebuilt()
                .then(ROWS, NAME + " | 3 | another's | mario | carla");
    }

    private static ResolutionProposed proposed(String reason, String by, long version) {
        return new ResolutionProposed(ID, NAME, reason, version, by, AT);
    }
}
