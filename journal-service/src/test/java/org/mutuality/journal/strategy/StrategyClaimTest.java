package org.mutuality.journal.strategy;

import static org.mutuality.journal.strategy.Shares.LITO;
import static org.mutuality.journal.strategy.Shares.ROSA;
import static org.mutuality.journal.strategy.Shares.SAVE;
import static org.mutuality.journal.strategy.Shares.at;

import org.junit.jupiter.api.Test;
import org.mutuality.journal.strategy.ClaimCommand.ClaimStrategy;
import org.mutuality.journal.strategy.ClaimEvent.StrategyClaimed;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;

class StrategyClaimTest {
    private final AggregateSpec<StrategyClaim> claim = AggregateSpec.of(StrategyClaim.class);

    @Test
    void an_id_is_the_first_family_s_for_ever() {
        StrategyClaimed claimed = new StrategyClaimed(SAVE, ROSA.value(), at(1));
        claim.given().when(new ClaimStrategy(SAVE, ROSA.value(), at(1))).then(claimed);
        claim.given(claimed).when(new ClaimStrategy(SAVE, ROSA.value(), at(2))).thenNothing();
        claim.given(claimed).when(new ClaimStrategy(SAVE, LITO.value(), at(2))).thenRefused(CommonProblem.NOT_FOUND);
    }
}
