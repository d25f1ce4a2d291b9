package org.mutuality.journal.strategy;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handle;
import org.mutuality.journal.strategy.ClaimEvent.StrategyClaimed;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code strategy_claim_view}. */
@Singleton
class ClaimProjection implements Projection<ClaimEvent> {
    @Override
    public String name() {
        return "strategy-id-reservation";
    }

    @Override
    public Class<ClaimEvent> family() {
        return ClaimEvent.class;
    }

    @Override
    public void project(ClaimEvent event, Recorded recorded, Handle sql) {
        switch (event) {
            case StrategyClaimed claimed ->
                sql.execute(
                        "insert into strategy_claim_view values (?, ?)",
                        claimed.strategyId().value(),
                        claimed.familyId());
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from strategy_claim_view");
    }
}
