package org.mutuality.payment.budget;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.payment.budget.BudgetEvent.*;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code purse_view}: a row a holder and currency; what each fact adds to it. */
@ApplicationScoped
class BudgetProjection implements Projection<BudgetEvent> {
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
    public Class<BudgetEvent> eventType() {
        return BudgetEvent.class;
    }

    @Override
    public void project(BudgetEvent event, EventMetadata recorded, Handle sql) {
        BudgetSums more = sums(event);
        sql.execute(
                ADD,
                event.budgetId().value(),
                more.currency,
                more.received,
                more.sold,
                more.reserved,
                more.spent,
                more.fees);
    }

    @Override
    public void truncate(Handle sql) {
        sql.execute("delete from purse_view");
    }

    private record BudgetSums(String currency, long received, long sold, long reserved, long spent, long fees) {
        /** Once, or back again, in each place that says so. */
        static BudgetSums of(Money money, int received, int sold, int blocked, int spent, int fees) {
            long minor = money.minor();
            return new BudgetSums(
                    money.currency(), received * minor, sold * minor, blocked * minor, spent * minor, fees * minor);
        }
    }

    private static BudgetSums sums(BudgetEvent event) {
        return switch (event) {
            case FundsAdded added -> BudgetSums.of(added.amount(), 1, 0, 0, 0, 0);
            case FundsRemoved out -> BudgetSums.of(out.amount(), -1, 0, 0, 0, 0);
            case MoneyConverted converted ->
                BudgetSums.of(converted.conversion().sold(), 0, 1, 0, 0, 0);
            case ConversionReversed reversed ->
                BudgetSums.of(reversed.conversion().sold(), 0, -1, 0, 0, 0);
            case BudgetReserved blocked -> BudgetSums.of(blocked.amount(), 0, 0, 1, 0, 0);
            case ReservationSettled settled ->
                new BudgetSums(
                        settled.spent().currency(),
                        0,
                        0,
                        -settled.reserved().minor(),
                        settled.spent().minor(),
                        0);
            case LateFundsSpent late -> BudgetSums.of(late.amount(), 0, 0, 0, 1, 0);
            case FundsRestored back -> BudgetSums.of(back.amount(), 0, 0, 0, -1, 0);
            case FeesCharged taken -> BudgetSums.of(taken.fees(), 0, 0, 0, 0, 1);
        };
    }
}
