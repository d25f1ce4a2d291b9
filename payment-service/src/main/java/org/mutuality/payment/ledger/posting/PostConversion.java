package org.mutuality.payment.ledger.posting;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.budget.BudgetEvent.MoneyConverted;
import org.mutuality.payment.ledger.TransferCommand.PostTransfer;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** Posts conversions, in the books of both currencies. */
@ApplicationScoped
public class PostConversion implements Reaction<MoneyConverted> {
    private final CommandGateway commands;

    public PostConversion(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "post-conversion";
    }

    @Override
    public Class<MoneyConverted> eventType() {
        return MoneyConverted.class;
    }

    @Override
    public void react(MoneyConverted converted, EventMetadata recorded) {
        commands.send(PostTransfer.of(PostingRules.conversion(converted), converted.at()));
    }
}
