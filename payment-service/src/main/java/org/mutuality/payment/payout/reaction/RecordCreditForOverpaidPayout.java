package org.mutuality.payment.payout.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.payment.credit.StipendCreditCommand.RecordStipendCredit;
import org.mutuality.payment.credit.StipendCreditId;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.PayoutEvent.PayoutOverpaid;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Reaction;

/** When a stipend that was paid is reversed, records what the family owes, for its next stipend to be set off against. */
@ApplicationScoped
class RecordCreditForOverpaidPayout implements Reaction<PayoutOverpaid> {
    private final CommandGateway commands;

    RecordCreditForOverpaidPayout(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "record-stipend-credit";
    }

    @Override
    public Class<PayoutOverpaid> eventType() {
        return PayoutOverpaid.class;
    }

    @Override
    public void react(PayoutOverpaid overpaid, EventMetadata recorded) {
        Entitlement paid = overpaid.entitlement();
        commands.send(new RecordStipendCredit(
                StipendCreditId.of(paid.familyId(), paid.amount().currency()),
                paid.familyId(),
                overpaid.payoutId().value(),
                paid.month(),
                paid.amount(),
                overpaid.at()));
    }
}
