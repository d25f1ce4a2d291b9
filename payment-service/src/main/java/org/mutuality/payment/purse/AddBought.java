package org.mutuality.payment.purse;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.purse.PurseCommand.AddMoney;
import org.mutuality.payment.purse.PurseEvent.MoneyConverted;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When money was converted, what was bought is in the buyer's purse. */
@ApplicationScoped
class AddBought implements Reaction<MoneyConverted> {
    private final Commands commands;

    AddBought(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "add-converted-funds";
    }

    @Override
    public Class<MoneyConverted> family() {
        return MoneyConverted.class;
    }

    @Override
    public void react(MoneyConverted converted, Recorded recorded) {
        Conversion conversion = converted.conversion();
        commands.send(new AddMoney(
                new PurseId(conversion.to()),
                conversion.causeId(converted.conversionId()),
                conversion.bought(),
                converted.at()));
    }
}
