package org.mutuality.payment.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.payment.purse.PurseEvent.ConversionReversed;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Reaction;

/** When a conversion is reversed, the books of both currencies mirror it. */
@ApplicationScoped
class PostUnwinding implements Reaction<ConversionReversed> {
    private final Commands commands;

    PostUnwinding(Commands commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-conversion-reversal";
    }

    @Override
    public Class<ConversionReversed> family() {
        return ConversionReversed.class;
    }

    @Override
    public void react(ConversionReversed reversed, Recorded recorded) {
        commands.send(PostTransfer.of(Entries.unwinding(reversed), reversed.at()));
    }
}
