package org.mutuality.payment.bounds;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.payment.bounds.BoundsEvent.BoundsProposed;
import org.mutuality.payment.bounds.BoundsEvent.BoundsSet;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code payment_bounds} and {@code payment_bounds_proposal}, the latest proposal of each. */
@ApplicationScoped
class BoundsProjection implements Projection<BoundsEvent> {
    private static final String PROPOSED = """
            insert into payment_bounds_proposal values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (country, currency)
            do update set journal_minor = excluded.journal_minor, meeting_minor = excluded.meeting_minor,
                month_minor = excluded.month_minor, rate_percent = excluded.rate_percent, per_dollar = excluded.per_dollar,
                version = excluded.version, proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at,
                approved_by = null""";
    private static final String SET = """
            insert into payment_bounds values (?, ?, ?, ?, ?, ?, ?) on conflict (country, currency)
            do update set journal_minor = excluded.journal_minor, meeting_minor = excluded.meeting_minor,
                month_minor = excluded.month_minor, rate_percent = excluded.rate_percent, per_dollar = excluded.per_dollar""";

    @Override
    public String name() {
        return "payment-bounds";
    }

    @Override
    public Class<BoundsEvent> eventType() {
        return BoundsEvent.class;
    }

    @Override
    public void project(BoundsEvent event, EventMetadata recorded, Handle sql) {
        switch (event) {
            case BoundsProposed proposed -> {
                Bounds bounds = proposed.bounds();
                sql.execute(
                        PROPOSED,
                        proposed.country(),
                        bounds.perJournal().currency(),
                        bounds.perJournal().minor(),
                        bounds.perMeeting().minor(),
                        bounds.perMonth().minor(),
                        bounds.ratePercent(),
                        bounds.perDollar(),
                        proposed.version(),
                        proposed.proposedBy(),
                        proposed.at().atOffset(ZoneOffset.UTC));
            }
            case BoundsSet set -> {
                Bounds bounds = set.bounds();
                String currency = bounds.perJournal().currency();
                sql.execute(
                        SET,
                        set.country(),
                        currency,
                        bounds.perJournal().minor(),
                        bounds.perMeeting().minor(),
                        bounds.perMonth().minor(),
                        bounds.ratePercent(),
                        bounds.perDollar());
                sql.execute(
                        "update payment_bounds_proposal set version = ?, approved_by = ? where country = ? and currency = ?",
                        set.version(),
                        set.approvedBy(),
                        set.country(),
                        currency);
            }
        }
    }

    @Override
    public List<String> tables() {
        return List.of("payment_bounds", "payment_bounds_proposal");
    }
}
