package org.mutuality.payment.budget;

import java.util.List;
import org.mutuality.payment.receipt.AddReceiptToBudget;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.projection.Reaction;

/** What budgets do on events, for tests of other packages. */
public final class BudgetReactions {
    private BudgetReactions() {}

    public static List<Reaction<?>> all(CommandGateway commands) {
        return List.of(
                new AddReceiptToBudget(commands),
                new AddConvertedFunds(commands),
                new SpendLateSettlement(commands),
                new RestoreReturnedFunds(commands),
                new ChargeProviderFees(commands));
    }
}
