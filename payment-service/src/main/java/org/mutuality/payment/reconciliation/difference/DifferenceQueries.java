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

/** Differences and their resolutions. Source: {@code difference_view}, {@code difference_resolution}. */
@ApplicationScoped
public class DifferenceQueries {
    private static final String DIFFERENCES = """
             from difference_view left join difference_resolution using (difference)
            where (waiting_since is null or waiting_since < case kind when 'NOT_CONFIRMED' then :paidBefore else :sentBefore end)""";
    private static final String OF_DAY =
            DIFFERENCES + " and country = :country and provider = :provider and at >= :from and at < :to";
    private static final String PAGE =
            "select *" + OF_DAY + " and difference > :after order by difference limit :limit";
    private static final String COUNT = """
            select count(*) filter (where approved_by is null) as open,
                   count(*) filter (where approved_by is not null) as resolved""" + OF_DAY;
    private static final String ONE =
            "select *" + DIFFERENCES + " and subject_id = :subject and difference = :difference";

    private final ReadModelDatabase views;
    private final ReconciliationSettings settings;
    private final Clock clock;

    DifferenceQueries(ReadModelDatabase views, ReconciliationSettings settings, Clock clock) {
        this.views = views;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Number of differences.
     *
     * @param open not resolved, proposals included
     * @param resolved with an approved resolution
     */
    public record DifferenceCounts(long open, long resolved) {}

    public Optional<DifferenceRow> find(String difference) {
        return subject(difference)
                .flatMap(subject -> views.read(sql -> bindDeadlines(sql.createQuery(ONE))
                        .bind("subject", subject)
                        .bind("difference", difference)
                        .map((row, context) -> DifferenceRow.of(row))
                        .findOne()));
    }

    /** By id, so those of one kind are together. */
    public Page<DifferenceRow> ofDay(ReconciliationDay day, Optional<Cursor> after, PageSize limit) {
        List<DifferenceRow> rows = views.read(sql -> bindDeadlines(day.bind(sql.createQuery(PAGE)))
                .bind("after", after.map(cursor -> cursor.ofSize(1).text(0)).orElse(""))
                .bind("limit", limit.andOne())
                .map((row, context) -> DifferenceRow.of(row))
                .list());
        return Page.of(rows, limit, row -> Cursor.of(row.differenceId()));
    }

    public DifferenceCounts count(ReconciliationDay day) {
        return views.read(sql -> bindDeadlines(day.bind(sql.createQuery(COUNT)))
                .map((row, context) -> new DifferenceCounts(row.getLong("open"), row.getLong("resolved")))
                .one());
    }

    private Query bindDeadlines(Query query) {
        return query.bind("sentBefore", before(settings.openAfter()))
                .bind("paidBefore", before(settings.confirmAfter()));
    }

    private OffsetDateTime before(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }

    // The order, file or statement line that it is about; empty when the text cannot be a difference's name.
    private static Optional<UUID> subject(String difference) {
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
     * Where a provider's report and our records disagree, or do not agree yet.
     *
     * @param differenceId derived from what it is about, so it never changes
     * @param kind of difference
     * @param country ISO 3166 alpha-2
     * @param provider mobile-money, bank or cash
     * @param at when the order was sent, the file was received, or the payment was made according to the statement
     * @param orderId of the order; of an unmatched line only when it has an id in the form of ours
     * @param fileId of the provider file
     * @param line of the file, from 0 among its payments
     * @param reference the provider's, for payments that are compared with its statement
     * @param amount of the order, of the line in the file or statement, or of the fee
     * @param outcome of the order, as we know it
     * @param reportedOutcome what the provider reported against that
     * @param state of its resolution; everything but RESOLVED counts as open
     * @param resolution proposed or approved; absent when none was proposed
     * @param version of its resolution, 0 when none was proposed; send it as If-Match with an approval
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
        /** Kind of a difference. */
        public enum DifferenceType {
            /** The provider reported an outcome that contradicts an earlier one. */
            CONTRADICTED,
            /** The order has had no final outcome for too long. */
            OPEN_TOO_LONG,
            /** A line of a file matches no order of the country: whoever was paid by it, we did not order it. */
            UNMATCHED,
            /** A line of a file has another amount than its order. */
            AMOUNT_MISMATCH,
            /** Cash was handed out from a list that was withdrawn before; it is not counted as paid. */
            WITHDRAWN,
            /**
             * A fee that is not posted: in another currency than the payment, or different from the one reported before.
             */
            FEE_DISPUTED,
            /** The bank's status report says that it was paid, and no statement has it with its amount. */
            NOT_CONFIRMED,
            /** The provider's statement has a payment that we did not order, or an order's second payment. */
            NOT_ORDERED,
            /** We have it as settled, and the provider's statements of its days do not have it. */
            NOT_IN_STATEMENT,
            /** The provider's statement has it with another amount. */
            STATEMENT_AMOUNT_DIFFERS
        }

        /** State of a difference's resolution; everything but RESOLVED counts as open. */
        public enum DifferenceStatus {
            /** Nobody has proposed a resolution. */
            OPEN,
            /** A resolution waits for approval. */
            PROPOSED,
            /** The resolution was approved. */
            RESOLVED
        }

        /**
         * Why a difference needs no further action.
         *
         * @param reason finance's text
         * @param proposedBy subject of the finance maker's account
         * @param proposedAt when it was proposed
         * @param approvedBy subject of the finance checker's account; absent while it is a proposal
         * @param approvedAt when it was approved
         */
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
                    Optional.ofNullable(row.getString("reported_outcome")).map(OrderOutcome::valueOf),
                    resolution.map(DifferenceResolution::state).orElse(DifferenceStatus.OPEN),
                    resolution,
                    row.getLong("version"));
        }

        private static Optional<Instant> at(ResultSet row, String column) throws SQLException {
            return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant);
        }
    }

    /** When an order that is not final becomes a difference. */
    @ConfigMapping(prefix = "mutuality.payment.reconciliation")
    interface ReconciliationSettings {
        /**
         * How long an order may be open. Cash often takes longer: it is listed, and a resolution can say that it is waiting.
         */
        @WithDefault("P1D")
        Duration openAfter();

        /** How long after a bank's status report a statement may confirm the payment. */
        @WithDefault("P3D")
        Duration confirmAfter();

        /**
         * Interval between two checks for statements that were not read yet; {@code off} leaves it to other instances. Read by
         * {@code StatementScheduler}.
         */
        @WithDefault("10m")
        String readEvery();
    }
}
