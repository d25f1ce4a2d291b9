package org.mutuality.payment.payout.reaction;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.contracts.Money;
import org.mutuality.payment.credit.StipendCreditCommand.RecordStipendCredit;
import org.mutuality.payment.credit.StipendCreditCommand.UseStipendCredit;
import org.mutuality.payment.credit.StipendCreditId;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.PayoutCommand.CreatePayout;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.OverpaymentReturned;
import org.mutuality.payment.payout.PayoutEvent.PayoutOverpaid;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.projection.Reaction;

/**
 * When a stipend that was paid is reversed, records what the family owes, for its next stipend to be set off against. When that
 * payment comes back, it settles what is still open; the rest is owed to the family, because a later stipend was set off already.
 */
@ApplicationScoped
class SettleOverpaidPayout implements Reaction<PayoutEvent> {
    private final CommandGateway commands;

    SettleOverpaidPayout(CommandGateway commands) {
        this.commands = commands;
    }

    @Override
    public String name() {
        return "record-stipend-credit";
    }

    @Override
    public Class<PayoutEvent> eventType() {
        return PayoutEvent.class;
    }

    @Override
    public void react(PayoutEvent event, EventMetadata recorded) {
        switch (event) {
            case PayoutOverpaid overpaid -> recordCredit(overpaid);
            case OverpaymentReturned returned -> settle(returned);
            default -> {}
        }
    }

    private void recordCredit(PayoutOverpaid overpaid) {
        Entitlement paid = overpaid.entitlement();
        commands.send(new RecordStipendCredit(
                credit(paid),
                paid.familyId(),
                overpaid.payoutId().value(),
                paid.month(),
                paid.amount(),
                overpaid.at()));
    }

    private void settle(OverpaymentReturned returned) {
        Entitlement paid = returned.entitlement();
        Entitlement again = paid.withCause(NameBasedUuid.id("returned-overpayment", paid.causeId()));
        Money settled = commands.sendForResult(
                new UseStipendCredit(
                        credit(paid),
                        paid.familyId(),
                        again.payoutId().value(),
                        paid.month().orElseThrow(),
                        paid.amount(),
                        returned.at()),
                Money.class);
        Money rest = paid.amount().minus(settled);
        if (rest.minor() > 0) {
            commands.send(CreatePayout.of(again.withAmount(rest), returned.at()));
        }
    }

    private static StipendCreditId credit(Entitlement paid) {
        return StipendCreditId.of(paid.familyId(), paid.amount().currency());
    }
}
