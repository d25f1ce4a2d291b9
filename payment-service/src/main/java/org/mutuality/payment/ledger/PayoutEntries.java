package org.mutuality.payment.ledger;

import static org.mutuality.payment.ledger.Entries.day;
import static org.mutuality.payment.ledger.Kind.*;
import static org.mutuality.payment.ledger.Leg.credit;
import static org.mutuality.payment.ledger.Leg.debit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.ledger.Cause.Why;
import org.mutuality.payment.payout.Due;
import org.mutuality.payment.payout.Order;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.payment.payout.Work;
import org.mutuality.platform.store.Derived;

/**
 * As {@link Entries}, for money on its way to a family. An order's cause is its id: each attempt moves money by itself. A batch
 * draws on the bank when it is released and takes back, when it is closed, all but what was settled in time: what is settled
 * late, comes back or is charged stands between provider and bank by itself, whenever it is told.
 */
final class PayoutEntries {
    private PayoutEntries() {}

    /** Empty for what moves no money. */
    static List<Entry> of(PayoutEvent event) {
        return switch (event) {
            case PayoutSent sent -> List.of(sent(sent));
            case PayoutSettled settled ->
                settled.late() ? List.of(settledLate(settled), lateDrawn(settled)) : List.of(settled(settled));
            case PayoutFailed failed -> List.of(failed(failed));
            case PayoutReturned returned -> List.of(returned(returned), returnBanked(returned));
            case PayoutCharged charged -> List.of(charged(charged));
            case PayoutClosed closed -> List.of(closed(closed));
            default -> List.of();
        };
    }

    /** When what an event moved was posted: by the event's own clock, so that a replay posts the same. */
    static Instant at(PayoutEvent event) {
        return switch (event) {
            case PayoutSent sent -> sent.at();
            case PayoutSettled settled -> settled.at();
            case PayoutFailed failed -> failed.at();
            case PayoutReturned returned -> returned.at();
            case PayoutCharged charged -> charged.at();
            case PayoutClosed closed -> closed.at();
            default -> throw new IllegalArgumentException(event + " moves no money");
        };
    }

    /** Whose account a provider's is: one for each country and name. */
    static UUID provider(String country, String name) {
        return Derived.id("provider", country, name);
    }

    private static Entry sent(PayoutSent sent) {
        Due due = sent.due();
        return entry(
                due,
                new Cause(Why.PAYOUT_SENT, sent.order().orderId()),
                sent.at(),
                debit(FAMILY_PAYABLE, due.familyId(), due.amount()),
                credit(PROVIDER_CLEARING, provider(due, sent.order()), due.amount()));
    }

    private static Entry settled(PayoutSettled settled) {
        UUID provider = provider(settled.due(), settled.order());
        return entry(
                settled.due(),
                new Cause(Why.PAYOUT_SETTLED, settled.order().orderId()),
                settled.at(),
                debit(PROVIDER_CLEARING, provider, settled.due().amount()),
                credit(PROVIDER, provider, settled.due().amount()));
    }

    // When it was told to have failed, it was owed again.
    private static Entry settledLate(PayoutSettled settled) {
        Due due = settled.due();
        return entry(
                due,
                new Cause(Why.PAYOUT_SETTLED_LATE, settled.order().orderId()),
                settled.at(),
                debit(FAMILY_PAYABLE, due.familyId(), due.amount()),
                credit(PROVIDER, provider(due, settled.order()), due.amount()));
    }

    private static Entry lateDrawn(PayoutSettled settled) {
        Due due = settled.due();
        return entry(
                due,
                new Cause(Why.LATE_DRAWN, settled.order().orderId()),
                settled.at(),
                debit(PROVIDER, provider(due, settled.order()), due.amount()),
                credit(BANK, due.holder(), due.amount()));
    }

    private static Entry failed(PayoutFailed failed) {
        Due due = failed.due();
        return entry(
                due,
                new Cause(Why.PAYOUT_FAILED, failed.order().orderId()),
                failed.at(),
                debit(PROVIDER_CLEARING, provider(due, failed.order()), due.amount()),
                credit(FAMILY_PAYABLE, due.familyId(), due.amount()));
    }

    private static Entry returned(PayoutReturned returned) {
        Due due = returned.due();
        Money amount = due.amount();
        return entry(
                due,
                new Cause(Why.PAYOUT_RETURNED, returned.order().orderId()),
                returned.at(),
                debit(PROVIDER, provider(due, returned.order()), amount),
                credit(RETURNED, due.familyId(), amount),
                debit(RETURNED, due.familyId(), amount),
                credit(FAMILY_PAYABLE, due.familyId(), amount));
    }

    private static Entry returnBanked(PayoutReturned returned) {
        Due due = returned.due();
        return entry(
                due,
                new Cause(Why.RETURN_BANKED, returned.order().orderId()),
                returned.at(),
                debit(BANK, due.holder(), due.amount()),
                credit(PROVIDER, provider(due, returned.order()), due.amount()));
    }

    // The provider keeps it of what stands with it, and the bank makes that good.
    private static Entry charged(PayoutCharged charged) {
        Due due = charged.due();
        UUID provider = provider(due, charged.order());
        Why why = charged.work() == Work.PAYING ? Why.PAYOUT_CHARGED : Why.RETURN_CHARGED;
        return entry(
                due,
                new Cause(why, charged.order().orderId()),
                charged.at(),
                debit(FEES, due.holder(), charged.fee()),
                credit(PROVIDER, provider, charged.fee()),
                debit(PROVIDER, provider, charged.fee()),
                credit(BANK, due.holder(), charged.fee()));
    }

    // Nobody is left to be owed to, so it was no cost.
    private static Entry closed(PayoutClosed closed) {
        Due due = closed.due();
        Kind cost = due.kind() == Due.Kind.INVESTMENT ? INVESTMENT_EXPENSE : STIPEND_EXPENSE;
        return entry(
                due,
                new Cause(Why.PAYOUT_CLOSED, closed.payoutId().value()),
                closed.at(),
                debit(FAMILY_PAYABLE, due.familyId(), due.amount()),
                credit(cost, due.holder(), due.amount()));
    }

    private static UUID provider(Due due, Order order) {
        return provider(due.country(), order.provider());
    }

    private static Entry entry(Due due, Cause cause, Instant at, Leg... legs) {
        return new Entry(due.country(), cause, day(at), legs);
    }
}
