package org.mutuality.payment.reconciliation.difference;

import static org.mutuality.payment.reconciliation.difference.DifferenceProblem.*;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mutuality.payment.reconciliation.difference.DifferenceCommand.ApproveResolution;
import org.mutuality.payment.reconciliation.difference.DifferenceCommand.ProposeResolution;
import org.mutuality.payment.reconciliation.difference.DifferenceEvent.ResolutionApproved;
import org.mutuality.payment.reconciliation.difference.DifferenceEvent.ResolutionProposed;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;

class DifferenceTest {
    private static final String NAME = "open-too-long.0190a000-0000-7000-8000-000000000001";
    private static final DifferenceId ID = DifferenceId.of(NAME);
    private static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");
    private final AggregateSpec<Difference> difference = AggregateSpec.of(Difference.class);

    @Test
    void one_proposes_and_another_approves() {
        difference.given().when(propose("paid twice", "maria")).then(proposed("paid twice", "maria", 1));
        difference
                .given(proposed("paid twice", "maria", 1))
                .when(approve("carla", Optional.empty()))
                .then(approved("carla", 2));
    }

    @Test
    void a_proposal_is_replaced_until_it_is_approved() {
        difference
                .given(proposed("paid twice", "maria", 1))
                .when(propose("a fee", "mario"))
                .then(proposed("a fee", "mario", 2));
        difference
                .given(proposed("paid twice", "maria", 1), approved("carla", 2))
                .when(propose("a fee", "maria"))
                .thenRefused(DIFFERENCE_RESOLVED);
    }

    @Test
    void the_same_again_changes_nothing() {
        difference
                .given(proposed("paid twice", "maria", 1))
                .when(propose("paid twice", "maria"))
                .thenNothing();
        AggregateSpec.Given<Difference> resolved =
                difference.given(proposed("paid twice", "maria", 1), approved("carla", 2));
        resolved.when(approve("carla", version(1))).thenNothing();
    }

    @Test
    void nobody_approves_their_own_or_what_another_has() {
        difference
                .given(proposed("paid twice", "maria", 1))
                .when(approve("maria", Optional.empty()))
                .thenRefused(RESOLUTION_NEEDS_FOUR_EYES);
        difference
                .given(proposed("paid twice", "maria", 1), approved("carla", 2))
                .when(approve("carlos", Optional.empty()))
                .thenRefused(DIFFERENCE_RESOLVED);
    }

    @Test
    void a_reason_that_nobody_has_read_is_not_approved() {
        difference.given().when(approve("carla", Optional.empty())).thenRefused(RESOLUTION_NOT_PROPOSED);
        difference
                .given(proposed("paid twice", "maria", 1), proposed("a fee", "mario", 2))
                .when(approve("carla", version(1)))
                .thenRefused(CommonProblem.PRECONDITION_FAILED);
        difference
                .given(proposed("paid twice", "maria", 1), proposed("a fee", "mario", 2))
                .when(approve("carla", version(2)))
                .then(approved("carla", 3));
    }

    @Test
    void a_reason_is_given_and_not_endless() {
        difference.given().when(propose(" ", "maria")).thenRefused(RESOLUTION_INVALID, "/reason");
        difference.given().when(propose("r".repeat(501), "maria")).thenRefused(RESOLUTION_INVALID, "/reason");
        difference.given().when(propose("r".repeat(500), "maria")).then(proposed("r".repeat(500), "maria", 1));
    }

    private static Optional<IfMatch> version(long version) {
        return Optional.of(new IfMatch(Set.of("\"" + version + "\"")));
    }

    private static ProposeResolution propose(String reason, String by) {
        return new ProposeResolution(ID, NAME, reason, by, AT);
    }

    private static ApproveResolution approve(String by, Optional<IfMatch> match) {
        return new ApproveResolution(ID, match, by, AT);
    }

    private static ResolutionProposed proposed(String reason, String by, long version) {
        return new ResolutionProposed(ID, NAME, reason, version, by, AT);
    }

    private static ResolutionApproved approved(String by, long version) {
        return new ResolutionApproved(ID, version, by, AT);
    }
}
