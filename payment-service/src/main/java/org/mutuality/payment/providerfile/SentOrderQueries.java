package org.mutuality.payment.providerfile;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.OrderOutcome;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.platform.database.ReadModelDatabase;

/** Orders that were sent to a provider, for matching with its files. Source: {@code payout_order}. */
@ApplicationScoped
class SentOrderQueries {
    private static final String BY_IDS = """
            select o.*, f.approved_at as withdrawn_at
            from payout_order o left join payment_file_line l using (order_id) left join payment_file f using (file_id)
            where o.order_id = any(:orders) and o.provider = :provider and o.country = :country""";
    private static final String NEWEST = """
            select *, null::timestamptz as withdrawn_at from payout_order where provider = :provider and country = :country
              and (cast(:before as uuid) is null or (sent_at, order_id) < (:sentAt, cast(:before as uuid)))
            order by sent_at desc, order_id desc limit :limit""";
    private final ReadModelDatabase views;

    SentOrderQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * An order that was sent.
     *
     * @param routeId through which of the provider's accounts or distributors
     * @param withdrawnAt when its payment file was withdrawn; only set by {@link #findByIds}
     */
    record SentOrderRow(
            UUID orderId,
            PayoutId payoutId,
            String routeId,
            Money amount,
            OrderOutcome outcome,
            Instant sentAt,
            Optional<Instant> withdrawnAt) {
        /** Whether its file was withdrawn before that time and it was not paid until then. */
        boolean isWithdrawnBefore(Instant at) {
            boolean paid = outcome == OrderOutcome.SETTLED || outcome == OrderOutcome.RETURNED;
            return !paid && withdrawnAt.filter(at::isAfter).isPresent();
        }

        static SentOrderRow of(ResultSet row) throws SQLException {
            return new SentOrderRow(
                    row.getObject("order_id", UUID.class),
                    new PayoutId(row.getObject("payout_id", UUID.class)),
                    row.getString("via"),
                    new Money(row.getLong("amount_minor"), row.getString("currency")),
                    OrderOutcome.valueOf(row.getString("outcome")),
                    row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                    Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                            .map(OffsetDateTime::toInstant));
        }
    }

    /** Those of the orders that exist in this country, by id. */
    Map<UUID, SentOrderRow> findByIds(Collection<UUID> orders, String provider, String country) {
        return views
                .read(sql -> sql.createQuery(BY_IDS)
                        .bindArray("orders", UUID.class, orders.toArray())
                        .bind("provider", provider)
                        .bind("country", country)
                        .map((row, context) -> SentOrderRow.of(row))
                        .list())
                .stream()
                .collect(toMap(SentOrderRow::orderId, identity()));
    }

    /**
     * Newest first.
     *
     * @param before only orders older than this one
     */
    List<SentOrderRow> findNewest(String provider, String country, Optional<SentOrderRow> before, int limit) {
        return views.read(sql -> sql.createQuery(NEWEST)
                .bind("provider", provider)
                .bind("country", country)
                .bind(
                        "sentAt",
                        before.map(SentOrderRow::sentAt).orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC))
                .bind("before", before.map(SentOrderRow::orderId).orElse(null))
                .bind("limit", limit)
                .map((row, context) -> SentOrderRow.of(row))
                .list());
    }
}
