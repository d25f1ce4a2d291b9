package org.mutuality.payment.purse;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.payment.purse.PurseEvent.*;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code purse_view}: a row a holder and currency. */
@ApplicationScoped
class PurseProjection implements Projection<PurseEvent> {
    private static final String ADD = """
            insert into purse_view as p values (?, ?, ?, ?, ?, ?)
            on conflict (holder_id, currency) do update set received_minor = p.received_minor + excluded.received_minor,
                sold_minor = p.sold_minor + excluded.sold_minor,
                blocked_minor = p.blocked_minor + excluded.blocked_minor,
                spent_minor = p.spent_minor + excluded.spent_minor""";

    @Override
    public String name() {
        return "purse_view";
    }

    @Override
    public Class<PurseEvent> family() {
        return PurseEvent.class;
    }

    @Override
    public void project(PurseEvent event, Recorded recorded, Handle sql) {
        switch (event) {
            case MoneyAdded added -> add(event, added.amount(), added.amount().minor(), 0, 0, 0, sql);
            case MoneyTakenOut out -> add(event, out.amount(), -out.amount().minor(), 0, 0, 0, sql);
            case MoneyConverted converted ->
                add(
                        event,
                        converted.conversion().sold(),
                        0,
                        converted.conversion().sold().minor(),
                        0,
                        0,
                        sql);
            case FundsBlocked blocked ->
                add(event, blocked.amount(), 0, 0, blocked.amount().minor(), 0, sql);
            case BlockSettled settled ->
                add(
                        event,
                        settled.spent(),
                        0,
                        0,
                        -settled.blocked().minor(),
                        settled.spent().minor(),
                        sql);
            case MoneySpentLate late ->
                add(event, late.amount(), 0, 0, 0, late.amount().minor(), sql);
            case MoneyCameBack back ->
                add(event, back.amount(), 0, 0, 0, -back.amount().minor(), sql);
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from purse_view");
    }

    private static void add(
            PurseEvent event, Money of, long received, long sold, long blocked, long spent, Handle sql) {
        sql.execute(ADD, event.purseId().value(), of.currency(), received, sold, blocked, spent);
    }
}
