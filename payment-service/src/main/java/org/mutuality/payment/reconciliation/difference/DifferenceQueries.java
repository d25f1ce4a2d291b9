package org.mutuality.payment.reconciliation.difference;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.mutuality.payment.reconciliation.difference.DifferenceRow;
import org.mutuality.payment.reconciliation.difference.ReconciliationDay;
import org.mutuality.payment.reconciliation.difference.ReconciliationSettings;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.http.json.TextFormats;

/** Differences and what people make of them. Source: {@code difference_view}, {@code difference_resolution}. */
@ApplicationScoped
public class DifferenceQueries {
    private static final String THOSE = """
             from difference_view left join difference_resolution using (difference)
            where (waits_since is null or waits_since < case kind when 'NOT_CONFIRMED' then :paidBefore else :sentBefore end)""";
    private static final String OF_DAY =
            THOSE + " and country = :country and provider = :provider and at >= :from and at < :to";
    private static final String PAGE =
            "select *" + OF_DAY + " and difference > :after order by difference limit :limit";
    private static final String COUNT = """
            select count(*) filter (where approved_by is null) as open,
                   count(*) filter (where approved_by is not null) as resolved""" + OF_DAY;
    private static final String ONE = "select *" + THOSE + " and of_id = :of and difference = :difference";

    private final ReadModelDatabase views;
    private final ReconciliationSettings settings;
    private final Clock clock;

    DifferenceQueries(ReadModelDatabase views, ReconciliationSettings settings, Clock clock) {
        this.views = views;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param open that nobody has resolved, proposals among them */
    public record DifferenceCounts(long open, long resolved) {}

    public Optional<DifferenceRow> find(String difference) {
        return of(difference)
                .flatMap(of -> views.read(sql -> waited(sql.createQuery(ONE))
                        .bind("of", of)
                        .bind("difference", difference)
                        .map((row, context) -> DifferenceRow.of(row))
                        .findOne()));
    }

    /** By id, so those of one kind stand together. */
    public Page<DifferenceRow> ofDay(ReconciliationDay day, Optional<Cursor> after, PageSize limit) {
        List<DifferenceRow> rows = views.read(sql -> waited(day.bind(sql.createQuery(PAGE)))
                .bind("after", after.map(cursor -> cursor.ofSize(1).text(0)).orElse(""))
                .bind("limit", limit.andOne())
                .map((row, context) -> DifferenceRow.of(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.differenceId()));
    }

    public DifferenceCounts count(ReconciliationDay day) {
        return views.read(sql -> waited(day.bind(sql.createQuery(COUNT)))
                .map((row, context) -> new DifferenceCounts(row.getLong("open"), row.getLong("resolved")))
                .one());
    }

    private Query waited(Query query) {
        return query.bind("sentBefore", ago(settings.openAfter())).bind("paidBefore", ago(settings.confirmAfter()));
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }

    // The order or the file that it is of; empty when no difference could be called so.
    private static Optional<UUID> of(String difference) {
        String[] parts = difference.split("\\.", 3);
        try {
            return parts.length < 2 || difference.indexOf(0) >= 0
                    ? Optional.empty()
                    : Optional.of(TextFormats.uuid(parts[1]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
