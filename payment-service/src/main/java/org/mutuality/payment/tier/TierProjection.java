package org.mutuality.payment.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.tier.TierEvent.TierSet;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code approval_tier}. */
@ApplicationScoped
class TierProjection implements Projection<TierEvent> {
    @Override
    public String name() {
        return "approval-tier";
    }

    @Override
    public Class<TierEvent> eventType() {
        return TierEvent.class;
    }

    @Override
    public void project(TierEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case TierSet set ->
                sql.execute(
                        """
                        insert into approval_tier values (?, ?, ?, ?) on conflict (country, currency)
                        do update set two_approvers_from_minor = excluded.two_approvers_from_minor, version = excluded.version""",
                        set.country(),
                        set.twoApproversFrom().currency(),
                        set.twoApproversFrom().minor(),
                        set.version());
        }
    }

    @Override
    public List<String> tables() {
        return List.of("approval_tier");
    }
}
