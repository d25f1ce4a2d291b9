package org.mutuality.payment.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.OrderOutcome;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.platform.database.ReadModelDatabase;

/** Orders sent to providers. Source: {@code payout_order}. */
@ApplicationScoped
class OrderQueries {
    private static final String OPEN = """
            select * from payout_order where provider = :provider and via = :via and outcome in ('UNDER_WAY', 'UNKNOWN')
              and sent_at < :before and (sent_at, order_id) > (:sentAt, :after)
            order by sent_at, order_id limit :most""";
    private static final String EXPIRED = """
            select o.* from payout_order o join payment_file_line using (order_id) join payment_file f using (file_id)
            where o.provider = 'cash' and o.outcome in ('UNDER_WAY', 'UNKNOWN') and f.valid_until < :day
              and (o.sent_at, o.order_id) > (:sentAt, :after)
            order by o.sent_at, o.order_id limit :most""";

    private final ReadModelDatabase views;

    OrderQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /**
     * An order as it was sent.
     *
     * @param routeId operator or account of the provider it was sent through
     * @param reference text shown to the family with the payment
     */
    record OrderRow(
            UUID orderId,
            PayoutId payoutId,
            UUID familyId,
            String provider,
            String routeId,
            Money amount,
            String reference,
            OrderOutcome outcome,
            Instant sentAt) {
        /** Nothing can change it any more. A failed order may still turn out to be paid, and a paid one be reversed. */
        boolean isFinal() {
            return outcome == OrderOutcome.RETURNED;
        }

        boolean isSettled() {
            return outcome == OrderOutcome.SETTLED;
        }
    }

    /** Position in a walk through open orders. */
    record OrderCursor(Instant sentAt, UUID orderId) {
        static final OrderCursor START = new OrderCursor(Instant.EPOCH, new UUID(0, 0));

        static OrderCursor of(OrderRow row) {
            return new OrderCursor(row.sentAt(), row.orderId());
        }
    }

    Optional<OrderRow> find(UUID orderId) {
        return views.read(sql -> sql.select("select * from payout_order where order_id = ?", orderId)
                .map((row, context) -> row(row))
                .findOne());
    }

    /**
     * Orders of this provider without a final outcome, oldest first.
     *
     * @param before only those sent earlier
     */
    List<OrderRow> findOpen(OnlineProvider provider, Instant before, OrderCursor after, int most) {
        return views.read(sql -> page(
                sql.createQuery(OPEN)
                        .bind("provider", provider.name())
                        .bind("via", provider.routeId())
                        .bind("before", before.atOffset(ZoneOffset.UTC)),
                after,
                most));
    }

    /**
     * Open cash orders whose collection codes have expired. Excludes orders on no list yet, which may be added to one at
     * any moment, and orders on a list without a last day.
     *
     * @param day only lists whose last day was earlier
     */
    List<OrderRow> findExpiredCash(LocalDate day, OrderCursor after, int most) {
        return views.read(sql -> page(sql.createQuery(EXPIRED).bind("day", day), after, most));
    }

    private static List<OrderRow> page(Query query, OrderCursor after, int most) {
        return query.bind("sentAt", after.sentAt().atOffset(ZoneOffset.UTC))
                .bind("after", after.orderId())
                .bind("most", most)
                .map((row, context) -> row(row))
                .list();
    }

    private static OrderRow row(ResultSet row) throws SQLException {
        return new OrderRow(
                row.getObject("order_id", UUID.class),
                new PayoutId(row.getObject("payout_id", UUID.class)),
                row.getObject("family_id", UUID.class),
                row.getString("provider"),
                row.getString("via"),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("payment_reference"),
                OrderOutcome.valueOf(row.getString("outcome")),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }
}
