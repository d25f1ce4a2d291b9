package org.mutuality.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.purse.PurseEvent.MoneyConverted;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When money was converted, it stands in the books of both currencies. */
@ApplicationScoped
class PostConversion implements Reaction<MoneyConverted> {
    private final Commands commands;

    PostConversion(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-conversion";
    }

    @Override
    public Class<MoneyConverted> family() {
        return MoneyConverted.class;
    }

    @Override
    public void react(MoneyConverted converted, Recorded recorded) {
        commands.send(PostTransfer.of(Entries.conversion(converted), converted.at()));
    }
}
