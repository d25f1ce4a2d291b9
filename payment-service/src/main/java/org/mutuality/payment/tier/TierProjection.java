package org.mutuality.payment.tier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.tier.TierEvent.TierProposed;
import org.mutuality.payment.tier.TierEvent.TierSet;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code approval_tier} and {@code approval_tier_proposal}, the latest proposal of each. */
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
            case TierProposed proposed ->
                sql.execute(
                        """
                        insert into approval_tier_proposal values (?, ?, ?, ?, ?, ?) on conflict (country, currency)
                        do update set two_approvers_from_minor = excluded.two_approvers_from_minor,
                            version = excluded.version, proposed_by = excluded.proposed_by,
                            proposed_at = excluded.proposed_at, approved_by = null""",
                        proposed.country(),
                        proposed.twoApproversFrom().currency(),
                        proposed.twoApproversFrom().minor(),
                        proposed.version(),
                        proposed.proposedBy(),
                        proposed.at().atOffset(ZoneOffset.UTC));
            case TierSet set -> {
                sql.execute(
                        """
                        insert into approval_tier values (?, ?, ?, ?) on conflict (country, currency)
                        do update set two_approvers_from_minor = excluded.two_approvers_from_minor, version = excluded.version""",
                        set.country(),
                        set.twoApproversFrom().currency(),
                        set.twoApproversFrom().minor(),
                        set.version());
                set.approvedBy()
                        .ifPresent(by -> sql.execute(
                                """
                                update approval_tier_proposal set version = ?, approved_by = ?
                                where country = ? and currency = ?""",
                                set.version(),
                                by,
                                set.country(),
                                set.twoApproversFrom().currency()));
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("approval_tier", "approval_tier_proposal");
    }
}
