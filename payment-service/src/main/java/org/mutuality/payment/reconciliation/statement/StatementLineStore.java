package org.mutuality.payment.reconciliation.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.OrderOutcome;
import org.mutuality.payment.provider.StatementPage.StatementEntry;
import org.mutuality.platform.database.ReadModelDatabase;

/** What providers' own books say of orders: {@code order_confirmation}, and else {@code provider_book_line}. */
@ApplicationScoped
class StatementLineStore {
    private static final String OURS = """
            select o.*, coalesce(o.reference, c.reference) as known
            from payout_order o left join order_confirmation c using (order_id)
            where o.provider = :provider and o.via = :via and (o.order_id = any(:orders) or o.reference = any(:references))""";
    private static final String CONFIRM = """
            insert into order_confirmation values (:order, null, :reference, :at) on conflict (order_id) do nothing""";
    // Whose it is that nobody ordered, and whose payee doesn't show: of who was last paid in this currency.
    private static final String LINE = """
            insert into provider_book_line (line_id, provider, via, day, begun_at, why, country, order_id, reference,
                amount_minor, currency, told_at)
            values (:line, :provider, :via, :day, :at, :why,
                coalesce(cast(:country as text), (select country from payout_order
                     where provider = :provider and via = :via and currency = :currency
                     order by sent_at desc limit 1), 'ZZ'),
                cast(:order as uuid), :reference, :minor, :currency, :toldAt)
            on conflict (line_id) do update set day = excluded.day, why = excluded.why, country = excluded.country,
                order_id = excluded.order_id, begun_at = greatest(provider_book_line.begun_at, excluded.begun_at)""";

    private final ReadModelDatabase views;

    StatementLineStore(ReadModelDatabase views) {
        this.views = views;
    }

    /** Orders that these may be of. */
    List<OwnOrder> ours(StatementRun reading, List<StatementEntry> entries) {
        Object[] orders =
                entries.stream().flatMap(entry -> entry.orderId().stream()).toArray();
        Object[] references = entries.stream().map(StatementEntry::reference).toArray();
        return views.read(sql -> sql.createQuery(OURS)
                .bind("provider", reading.provider())
                .bind("via", reading.routeId())
                .bindArray("orders", UUID.class, orders)
                .bindArray("references", String.class, references)
                .map((row, context) -> ours(row))
                .list());
    }

    void save(StatementRun reading, List<MatchedLine> page) {
        views.write(sql -> {
            page.forEach(one -> {
                switch (one.verdict()) {
                    case CONFIRMED -> one.ours().ifPresent(order -> confirm(reading, order, one.entry(), sql));
                    case NOT_OURS, AMOUNT_DIFFERS -> line(reading, one, sql);
                    case NOTHING -> {}
                }
            });
            return page.size();
        });
    }

    private static void confirm(StatementRun reading, OwnOrder order, StatementEntry entry, Handle sql) {
        sql.createUpdate(CONFIRM)
                .bind("order", order.orderId())
                .bind("reference", entry.reference())
                .bind("at", at(reading.begunAt()))
                .execute();
    }

    private static void line(StatementRun reading, MatchedLine line, Handle sql) {
        StatementEntry entry = line.entry();
        sql.createUpdate(LINE)
                .bind("line", line.lineId(reading))
                .bind("provider", reading.provider())
                .bind("via", reading.routeId())
                .bind("day", reading.day())
                .bind("at", at(reading.begunAt()))
                .bind("why", line.verdict().name())
                .bind("country", line.country().orElse(null))
                .bind("order", line.ours().map(OwnOrder::orderId).orElse(null))
                .bind("reference", entry.reference())
                .bind("minor", entry.amount().minor())
                .bind("currency", entry.amount().currency())
                .bind("toldAt", at(entry.at()))
                .execute();
    }

    private static OwnOrder ours(ResultSet row) throws SQLException {
        return new OwnOrder(
                row.getObject("order_id", UUID.class),
                row.getString("country"),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                OrderOutcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("known")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
