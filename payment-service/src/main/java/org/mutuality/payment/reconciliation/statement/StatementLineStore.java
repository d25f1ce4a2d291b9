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

/**
 * Results of comparing statements with orders: {@code order_confirmation} for confirmed ones, {@code provider_statement_line}
 * for the others.
 */
@ApplicationScoped
class StatementLineStore {
    private static final String ORDERS = """
            select o.*, coalesce(o.reference, c.reference) as known_reference
            from payout_order o left join order_confirmation c using (order_id)
            where o.provider = :provider and o.via = :routeId and (o.order_id = any(:orders) or o.reference = any(:references))""";
    private static final String CONFIRM = """
            insert into order_confirmation values (:order, null, :reference, :at) on conflict (order_id) do nothing""";
    // Country of a payment that we did not order and whose payee is unknown: that of the last order in the currency.
    private static final String LINE = """
            insert into provider_statement_line (line_id, provider, route_id, day, started_at, kind, country, order_id, reference,
                amount_minor, currency, paid_at)
            values (:line, :provider, :routeId, :day, :at, :kind,
                coalesce(cast(:country as text), (select country from payout_order
                     where provider = :provider and via = :routeId and currency = :currency
                     order by sent_at desc limit 1), 'ZZ'),
                cast(:order as uuid), :reference, :minor, :currency, :paidAt)
            on conflict (line_id) do update set day = excluded.day, kind = excluded.kind, country = excluded.country,
                order_id = excluded.order_id, started_at = greatest(provider_statement_line.started_at, excluded.started_at)""";

    private final ReadModelDatabase views;

    StatementLineStore(ReadModelDatabase views) {
        this.views = views;
    }

    /** Orders that the entries may belong to. */
    List<OwnOrder> findOrders(StatementRun run, List<StatementEntry> entries) {
        Object[] orders =
                entries.stream().flatMap(entry -> entry.orderId().stream()).toArray();
        Object[] references = entries.stream().map(StatementEntry::reference).toArray();
        return views.read(sql -> sql.createQuery(ORDERS)
                .bind("provider", run.provider())
                .bind("routeId", run.routeId())
                .bindArray("orders", UUID.class, orders)
                .bindArray("references", String.class, references)
                .map((row, context) -> ownOrder(row))
                .list());
    }

    void save(StatementRun run, List<MatchedLine> page) {
        views.write(sql -> {
            page.forEach(one -> {
                switch (one.result()) {
                    case CONFIRMED -> one.order().ifPresent(order -> confirm(run, order, one.entry(), sql));
                    case NOT_ORDERED, STATEMENT_AMOUNT_DIFFERS -> line(run, one, sql);
                    case REVERSED -> {}
                }
            });
            return page.size();
        });
    }

    private static void confirm(StatementRun run, OwnOrder order, StatementEntry entry, Handle sql) {
        sql.createUpdate(CONFIRM)
                .bind("order", order.orderId())
                .bind("reference", entry.reference())
                .bind("at", at(run.startedAt()))
                .execute();
    }

    private static void line(StatementRun run, MatchedLine line, Handle sql) {
        StatementEntry entry = line.entry();
        sql.createUpdate(LINE)
                .bind("line", line.lineId(run))
                .bind("provider", run.provider())
                .bind("routeId", run.routeId())
                .bind("day", run.day())
                .bind("at", at(run.startedAt()))
                .bind("kind", line.result().name())
                .bind("country", line.country().orElse(null))
                .bind("order", line.order().map(OwnOrder::orderId).orElse(null))
                .bind("reference", entry.reference())
                .bind("minor", entry.amount().minor())
                .bind("currency", entry.amount().currency())
                .bind("paidAt", at(entry.at()))
                .execute();
    }

    private static OwnOrder ownOrder(ResultSet row) throws SQLException {
        return new OwnOrder(
                row.getObject("order_id", UUID.class),
                row.getString("country"),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                OrderOutcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("known_reference")));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
