package org.mutuality.payment.purse;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.payment.purse.PurseEvent.*;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code purse_view}: a row a holder and currency; what each fact adds to it. */
@ApplicationScoped
class PurseProjection implements Projection<PurseEvent> {
    private static final String ADD = """
            insert into purse_view as p (holder_id, currency, received_minor, sold_minor, blocked_minor, spent_minor, fees_minor)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (holder_id, currency) do update set received_minor = p.received_minor + excluded.received_minor,
                sold_minor = p.sold_minor + excluded.sold_minor,
                blocked_minor = p.blocked_minor + excluded.blocked_minor,
                spent_minor = p.spent_minor + excluded.spent_minor,
                fees_minor = p.fees_minor + excluded.fees_minor""";

    @Override
    public String name() {
        return "budget";
    }

    @Override
    public Class<PurseEvent> family() {
        return PurseEvent.class;
    }

    @Override
    public void project(PurseEvent event, Recorded recorded, Handle sql) {
        Sums more = sums(event);
        sql.execute(
                ADD,
                event.purseId().value(),
                more.currency,
                more.received,
                more.sold,
                more.blocked,
                more.spent,
                more.fees);
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from purse_view");
    }

    private record Sums(String currency, long received, long sold, long blocked, long spent, long fees) {
        /** Once, or back again, in each place that says so. */
        static Sums of(Money money, int received, int sold, int blocked, int spent, int fees) {
            long minor = money.minor();
            return new Sums(
                    money.currency(), received * minor, sold * minor, blocked * minor, spent * minor, fees * minor);
        }
    }

    private static Sums sums(PurseEvent event) {
        return switch (event) {
            case MoneyAdded added -> Sums.of(added.amount(), 1, 0, 0, 0, 0);
            case MoneyTakenOut out -> Sums.of(out.amount(), -1, 0, 0, 0, 0);
            case MoneyConverted converted -> Sums.of(converted.conversion().sold(), 0, 1, 0, 0, 0);
            case ConversionReversed reversed -> Sums.of(reversed.conversion().sold(), 0, -1, 0, 0, 0);
            case FundsBlocked blocked -> Sums.of(blocked.amount(), 0, 0, 1, 0, 0);
            case BlockSettled settled ->
                new Sums(
                        settled.spent().currency(),
                        0,
                        0,
                        -settled.blocked().minor(),
                        settled.spent().minor(),
                        0);
            case MoneySpentLate late -> Sums.of(late.amount(), 0, 0, 0, 1, 0);
            case MoneyCameBack back -> Sums.of(back.amount(), 0, 0, 0, -1, 0);
            case FeesTaken taken -> Sums.of(taken.fees(), 0, 0, 0, 0, 1);
        };
    }
}
