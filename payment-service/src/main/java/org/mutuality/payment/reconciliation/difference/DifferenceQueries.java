package org.mutuality.payment.reconciliation.difference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.OrderOutcome;
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

    /**
     * Where a provider and we don't agree, or can't yet.
     *
     * @param differenceId follows from what it is, so it stays
     * @param at when the order was sent, or the file with the line came, or the provider was told by its own book
     * @param orderId of an unmatched line: when it has the form of ours
     * @param line of the file, from 0 among its payments
     * @param reference the provider's own, of what is compared with its book
     * @param amount of the order, or of the line as the file or the provider's book tells it, or of the fee as it was told
     * @param outcome of the order, as far as we know
     * @param reportedOutcome what the provider said against that
     * @param version of its resolution; 0 while there is none
     */
    public record DifferenceRow(
            String differenceId,
            DifferenceType kind,
            String country,
            String provider,
            Instant at,
            Optional<UUID> orderId,
            Optional<UUID> fileId,
            Optional<Long> line,
            Optional<String> reference,
            Optional<Money> amount,
            Optional<OrderOutcome> outcome,
            Optional<OrderOutcome> reportedOutcome,
            DifferenceStatus state,
            Optional<DifferenceResolution> resolution,
            long version) {
        /** What it is. */
        public enum DifferenceType {
            CONTRADICTED,
            OPEN_TOO_LONG,
            /** A line of a file that is no order of the country's: whoever was paid by it, we never ordered it. */
            UNMATCHED,
            AMOUNT_MISMATCH,
            /** Handed out in cash by a list after that was withdrawn: it isn't taken as paid. */
            WITHDRAWN,
            /** A fee that isn't posted: in another currency than was to be paid, or another than had been told. */
            FEE_DISPUTED,
            /** The bank said that it has paid it, and no statement that came has it by its amount. */
            NOT_CONFIRMED,
            /** The provider's own book has a payment that we never ordered, or one order's once more. */
            NOT_OURS,
            /** We hold it settled, and the provider's own book of its days doesn't have it. */
            NOT_IN_THEIR_BOOK,
            /** The provider's own book has it with another amount. */
            AMOUNT_DIFFERS
        }

        /** How far people are with it; all but resolved ones count as open. */
        public enum DifferenceStatus {
            OPEN,
            PROPOSED,
            RESOLVED
        }

        /** Why it is none any more, in the words of finance. @param approvedBy absent: it is a proposal */
        public record DifferenceResolution(
                String reason,
                String proposedBy,
                Instant proposedAt,
                Optional<String> approvedBy,
                Optional<Instant> approvedAt) {
            static Optional<DifferenceResolution> of(ResultSet row) throws SQLException {
                return row.getString("reason") == null
                        ? Optional.empty()
                        : Optional.of(new DifferenceResolution(
                                row.getString("reason"),
                                row.getString("proposed_by"),
                                at(row, "proposed_at").orElseThrow(),
                                Optional.ofNullable(row.getString("approved_by")),
                                at(row, "approved_at")));
            }

            DifferenceStatus state() {
                return approvedBy.isPresent() ? DifferenceStatus.RESOLVED : DifferenceStatus.PROPOSED;
            }
        }

        static DifferenceRow of(ResultSet row) throws SQLException {
            @Nullable Long minor = row.getObject("amount_minor", Long.class);
            String currency = row.getString("currency");
            Optional<DifferenceResolution> resolution = DifferenceResolution.of(row);
            return new DifferenceRow(
                    row.getString("difference"),
                    DifferenceType.valueOf(row.getString("kind")),
                    row.getString("country"),
                    row.getString("provider"),
                    at(row, "at").orElseThrow(),
                    Optional.ofNullable(row.getObject("order_id", UUID.class)),
                    Optional.ofNullable(row.getObject("file_id", UUID.class)),
                    Optional.ofNullable(row.getObject("line", Long.class)),
                    Optional.ofNullable(row.getString("reference")),
                    Optional.ofNullable(minor).map(amount -> new Money(amount, currency)),
                    Optional.ofNullable(row.getString("outcome")).map(OrderOutcome::valueOf),
                    Optional.ofNullable(row.getString("told")).map(OrderOutcome::valueOf),
                    resolution.map(DifferenceResolution::state).orElse(DifferenceStatus.OPEN),
                    resolution,
                    row.getLong("version"));
        }

        private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        }
    }

    /** When what only waits becomes a difference. */
    @ConfigMapping(prefix = "mutuality.payment.reconciliation")
    interface ReconciliationSettings {
        /** How long an order may be open. Cash waits longer by its nature: it is shown, and somebody can say that it waits. */
        @WithDefault("P1D")
        Duration openAfter();

        /** How long after a bank said that it paid a statement may be waited for. */
        @WithDefault("P3D")
        Duration confirmAfter();

        /** Between two looks for days whose providers' books aren't read; {@code off}: other instances look. Read by {@code StatementScheduler}. */
        @WithDefault("10m")
        String readEvery();
    }
}
