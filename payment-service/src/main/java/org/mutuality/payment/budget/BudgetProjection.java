package org.mutuality.payment.budget;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.mutuality.contracts.Money;
import org.mutuality.payment.budget.BudgetEvent.*;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code budget}: a row for every cohort or fund and currency, with running totals. */
@ApplicationScoped
class BudgetProjection implements Projection<BudgetEvent> {
    private static final String ADD = """
            insert into budget as p (owner_id, currency, received_minor, sold_minor, reserved_minor, spent_minor, fees_minor)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (owner_id, currency) do update set received_minor = p.received_minor + excluded.received_minor,
                sold_minor = p.sold_minor + excluded.sold_minor,
                reserved_minor = p.reserved_minor + excluded.reserved_minor,
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
        BudgetSums change = sums(event);
        sql.execute(
                ADD,
                event.budgetId().value(),
                change.currency,
                change.received,
                change.sold,
                change.reserved,
                change.spent,
                change.fees);
    }

    @Override
    public List<String> tables() {
        return List.of("budget");
    }

    private record BudgetSums(String currency, long received, long sold, long reserved, long spent, long fees) {
        /** Multiplies the amount by 1, 0 or -1 for each total. */
        static BudgetSums of(Money money, int received, int sold, int reserved, int spent, int fees) {
            long minor = money.minor();
            return new BudgetSums(
                    money.currency(), received * minor, sold * minor, reserved * minor, spent * minor, fees * minor);
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
            case BudgetReserved reserved -> BudgetSums.of(reserved.amount(), 0, 0, 1, 0, 0);
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
