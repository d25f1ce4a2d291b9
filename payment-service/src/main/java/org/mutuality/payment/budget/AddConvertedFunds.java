package org.mutuality.payment.budget;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.budget.BudgetCommand.AddFunds;
import org.mutuality.payment.budget.BudgetEvent.MoneyConverted;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** When money was converted, adds the amount bought to the buyer's budget. */
@ApplicationScoped
class AddConvertedFunds implements Reaction<MoneyConverted> {
    private final CommandGateway commands;

    AddConvertedFunds(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "add-converted-funds";
    }

    @Override
    public Class<MoneyConverted> eventType() {
        return MoneyConverted.class;
    }

    @Override
    public void react(MoneyConverted converted, EventMetadata recorded) {
        Conversion conversion = converted.conversion();
        commands.send(new AddFunds(
                new BudgetId(conversion.to()),
                conversion.causeId(converted.conversionId()),
                conversion.bought(),
                converted.at()));
    }
}
