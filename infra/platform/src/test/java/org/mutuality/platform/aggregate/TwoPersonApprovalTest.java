package org.mutuality.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mutuality.platform.problem.CommonProblem.*;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.problem.Problem;
import org.mutuality.platform.problem.ProblemException;

class TwoPersonApprovalTest {
    private static final TwoPersonApproval.Refusals REFUSALS =
            new TwoPersonApproval.Refusals(NOT_FOUND, NOT_ALLOWED, REQUEST_IN_PROGRESS);
    private static final TwoPersonApproval PROPOSED = TwoPersonApproval.NONE.proposed("typed twice", "maria");

    @Test
    void a_proposal_is_replaced_until_it_is_approved() {
        assertThat(TwoPersonApproval.NONE.acceptsProposal("typed twice", "maria", REFUSALS))
                .isTrue();
        assertThat(PROPOSED.acceptsProposal("typed twice", "maria", REFUSALS)).isFalse();
        assertThat(PROPOSED.acceptsProposal("typed twice", "mark", REFUSALS)).isTrue();
        TwoPersonApproval approved = PROPOSED.approved("carla", 1);
        assertThat(approved.acceptsProposal("typed twice", "maria", REFUSALS)).isFalse();
        refused(REQUEST_IN_PROGRESS, () -> approved.acceptsProposal("another", "maria", REFUSALS));
    }

    @Test
    void a_second_person_approves_and_a_third_is_refused() {
        refused(NOT_FOUND, () -> TwoPersonApproval.NONE.acceptsApproval("carla", REFUSALS));
        refused(NOT_ALLOWED, () -> PROPOSED.acceptsApproval("maria", REFUSALS));
        assertThat(PROPOSED.acceptsApproval("carla", REFUSALS)).isTrue();
        TwoPersonApproval approved = PROPOSED.approved("carla", 1);
        assertThat(approved.complete()).isTrue();
        assertThat(approved.acceptsApproval("carla", REFUSALS)).isFalse();
        refused(REQUEST_IN_PROGRESS, () -> approved.acceptsApproval("chen", REFUSALS));
        refused(NOT_ALLOWED, () -> approved.acceptsApproval("maria", REFUSALS));
    }

    @Test
    void where_two_approvals_are_needed_the_third_is_refused() {
        TwoPersonApproval once = PROPOSED.approved("carla", 2);
        assertThat(once.complete()).isFalse();
        assertThat(once.acceptsApproval("carla", REFUSALS)).isFalse();
        assertThat(once.acceptsApproval("carlos", REFUSALS)).isTrue();
        TwoPersonApproval twice = once.approved("carlos", 2);
        assertThat(twice.complete()).isTrue();
        refused(REQUEST_IN_PROGRESS, () -> twice.acceptsApproval("chen", REFUSALS));
    }

    @Test
    void no_proposer_may_approve() {
        TwoPersonApproval both = PROPOSED.alsoProposed("lead");
        refused(NOT_ALLOWED, () -> both.requireNotProposer("maria", NOT_ALLOWED));
        refused(NOT_ALLOWED, () -> both.acceptsApproval("lead", REFUSALS));
        assertThat(both.acceptsApproval("second", REFUSALS)).isTrue();
    }

    private static void refused(Problem problem, ThrowingCallable approval) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(approval)
                .extracting(ProblemException::problem)
                .isEqualTo(problem);
    }
}
