package org.mutuality.journal.strategy.reservation;

import static org.mutuality.journal.strategy.StrategyFixture.LITO;
import static org.mutuality.journal.strategy.StrategyFixture.ROSA;
import static org.mutuality.journal.strategy.StrategyFixture.SAVE;
import static org.mutuality.journal.strategy.StrategyFixture.at;

import org.junit.jupiter.api.Test;
import org.mutuality.journal.strategy.reservation.StrategyIdReservationCommand.ReserveStrategyId;
import org.mutuality.journal.strategy.reservation.StrategyIdReservationEvent.StrategyIdReserved;
import org.mutuality.platform.problem.CommonProblem;
import org.mutuality.testkit.AggregateSpec;

class StrategyIdReservationTest {
    private final AggregateSpec<StrategyIdReservation> claim = AggregateSpec.of(StrategyIdReservation.class);

    @Test
    void an_id_is_the_first_family_s_for_ever() {
        StrategyIdReserved claimed = new StrategyIdReserved(SAVE, ROSA.value(), at(1));
        claim.given().when(new ReserveStrategyId(SAVE, ROSA.value(), at(1))).then(claimed);
        claim.given(claimed)
                .when(new ReserveStrategyId(SAVE, ROSA.value(), at(2)))
                .thenNothing();
        claim.given(claimed)
                .when(new ReserveStrategyId(SAVE, LITO.value(), at(2)))
                .thenRefused(CommonProblem.NOT_FOUND);
    }
}
