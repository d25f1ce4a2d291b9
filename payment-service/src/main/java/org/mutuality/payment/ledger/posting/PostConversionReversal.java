package org.mutuality.payment.ledger.posting;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.budget.BudgetEvent.ConversionReversed;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** Posts reversals of conversions, in the books of both currencies. */
@ApplicationScoped
class PostConversionReversal implements Reaction<ConversionReversed> {
    private final CommandGateway commands;

    PostConversionReversal(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-conversion-reversal";
    }

    @Override
    public Class<ConversionReversed> eventType() {
        return ConversionReversed.class;
    }

    @Override
    public void react(ConversionReversed reversed, EventMetadata recorded) {
        commands.send(PostTransfer.of(PostingRules.conversionReversal(reversed), reversed.at()));
    }
}
