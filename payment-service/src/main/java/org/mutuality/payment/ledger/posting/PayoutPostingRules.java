package org.mutuality.payment.ledger.posting;

import static org.mutuality.payment.ledger.LedgerAccountType.*;
import static org.mutuality.payment.ledger.Leg.credit;
import static org.mutuality.payment.ledger.Leg.debit;
import static org.mutuality.payment.ledger.posting.PostingRules.day;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.ledger.LedgerAccountType;
import org.mutuality.payment.ledger.LedgerEntry;
import org.mutuality.payment.ledger.Leg;
import org.mutuality.payment.ledger.TransferCause;
import org.mutuality.payment.ledger.TransferCause.CauseType;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.FeeType;
import org.mutuality.payment.payout.PayoutEvent;
import org.mutuality.payment.payout.PayoutEvent.*;
import org.mutuality.payment.payout.PayoutOrder;
import org.mutuality.platform.eventsourcing.NameBasedUuid;

/**
 * Posting rules for money on its way to a family, see {@link PostingRules}. An order's cause is its id: each attempt moves
 * money by itself. A batch draws on the bank when it is released, and when it is closed it takes back everything that was not
 * settled in time. Late settlements, returns and fees are therefore posted between provider and bank on their own, whenever
 * they are reported.
 */
public final class PayoutPostingRules {
    private PayoutPostingRules() {}

    /** Entries of an event; empty for events that move no money. */
    public static List<LedgerEntry> of(PayoutEvent event) {
        return switch (event) {
            case PayoutSent sent -> List.of(sent(sent));
            case PayoutSettled settled ->
                settled.late() ? List.of(settledLate(settled), lateDrawn(settled)) : List.of(settled(settled));
            case PayoutFailed failed -> List.of(failed(failed));
            case PayoutReturned returned -> List.of(returned(returned), returnBanked(returned));
            case PayoutFeeCharged charged -> List.of(charged(charged));
            case PayoutCancelled closed -> List.of(closed(closed));
            case PayoutCancellationReversed reversed -> List.of(closingReversed(reversed));
            default -> List.of();
        };
    }

    /** The event's own time, so that a replay posts the same. */
    static Instant at(PayoutEvent event) {
        return switch (event) {
            case PayoutSent sent -> sent.at();
            case PayoutSettled settled -> settled.at();
            case PayoutFailed failed -> failed.at();
            case PayoutReturned returned -> returned.at();
            case PayoutFeeCharged charged -> charged.at();
            case PayoutCancelled closed -> closed.at();
            case PayoutCancellationReversed reversed -> reversed.at();
            default -> throw new IllegalArgumentException(event + " moves no money");
        };
    }

    /** Owner of a provider's accounts: one for each country and provider. */
    public static UUID providerAccountId(String country, String name) {
        return NameBasedUuid.id("provider", country, name);
    }

    private static LedgerEntry sent(PayoutSent sent) {
        Entitlement due = sent.entitlement();
        return entry(
                due,
                new TransferCause(CauseType.PAYOUT_SENT, sent.order().orderId()),
                sent.at(),
                debit(FAMILY_PAYABLE, due.familyId(), due.amount()),
                credit(PROVIDER_CLEARING, providerAccountId(due, sent.order()), due.amount()));
    }

    private static LedgerEntry settled(PayoutSettled settled) {
        UUID provider = providerAccountId(settled.entitlement(), settled.order());
        return entry(
                settled.entitlement(),
                new TransferCause(CauseType.PAYOUT_SETTLED, settled.order().orderId()),
                settled.at(),
                debit(PROVIDER_CLEARING, provider, settled.entitlement().amount()),
                credit(PROVIDER, provider, settled.entitlement().amount()));
    }

    // Its failure had made it owed again.
    private static LedgerEntry settledLate(PayoutSettled settled) {
        Entitlement due = settled.entitlement();
        return entry(
                due,
                new TransferCause(CauseType.PAYOUT_SETTLED_LATE, settled.order().orderId()),
                settled.at(),
                debit(FAMILY_PAYABLE, due.familyId(), due.amount()),
                credit(PROVIDER, providerAccountId(due, settled.order()), due.amount()));
    }

    private static LedgerEntry lateDrawn(PayoutSettled settled) {
        Entitlement due = settled.entitlement();
        return entry(
                due,
                new TransferCause(CauseType.LATE_DRAWN, settled.order().orderId()),
                settled.at(),
                debit(PROVIDER, providerAccountId(due, settled.order()), due.amount()),
                credit(BANK, due.budgetOwnerId(), due.amount()));
    }

    private static LedgerEntry failed(PayoutFailed failed) {
        Entitlement due = failed.entitlement();
        return entry(
                due,
                new TransferCause(CauseType.PAYOUT_FAILED, failed.order().orderId()),
                failed.at(),
                debit(PROVIDER_CLEARING, providerAccountId(due, failed.order()), due.amount()),
                credit(FAMILY_PAYABLE, due.familyId(), due.amount()));
    }

    private static LedgerEntry returned(PayoutReturned returned) {
        Entitlement due = returned.entitlement();
        Money amount = due.amount();
        return entry(
                due,
                new TransferCause(CauseType.PAYOUT_RETURNED, returned.order().orderId()),
                returned.at(),
                debit(PROVIDER, providerAccountId(due, returned.order()), amount),
                credit(RETURNED, due.familyId(), amount),
                debit(RETURNED, due.familyId(), amount),
                credit(FAMILY_PAYABLE, due.familyId(), amount));
    }

    private static LedgerEntry returnBanked(PayoutReturned returned) {
        Entitlement due = returned.entitlement();
        return entry(
                due,
                new TransferCause(CauseType.RETURN_BANKED, returned.order().orderId()),
                returned.at(),
                debit(BANK, due.budgetOwnerId(), due.amount()),
                credit(PROVIDER, providerAccountId(due, returned.order()), due.amount()));
    }

    // The provider deducts it from the money it holds, and the bank replaces that.
    private static LedgerEntry charged(PayoutFeeCharged charged) {
        Entitlement due = charged.entitlement();
        UUID provider = providerAccountId(due, charged.order());
        CauseType cause = charged.work() == FeeType.PAYING ? CauseType.PAYOUT_CHARGED : CauseType.RETURN_CHARGED;
        return entry(
                due,
                new TransferCause(cause, charged.order().orderId()),
                charged.at(),
                debit(FEES, due.budgetOwnerId(), charged.fee()),
                credit(PROVIDER, provider, charged.fee()),
                debit(PROVIDER, provider, charged.fee()),
                credit(BANK, due.budgetOwnerId(), charged.fee()));
    }

    // Nobody is left to be paid, so it is no cost any more.
    private static LedgerEntry closed(PayoutCancelled closed) {
        Entitlement due = closed.entitlement();
        return entry(
                due,
                new TransferCause(CauseType.PAYOUT_CLOSED, closed.payoutId().value()),
                closed.at(),
                debit(FAMILY_PAYABLE, due.familyId(), due.amount()),
                credit(cost(due), due.budgetOwnerId(), due.amount()));
    }

    // Mirrors the cancellation, because the reversal of the stipend takes the same amount back.
    private static LedgerEntry closingReversed(PayoutCancellationReversed reversed) {
        Entitlement due = reversed.entitlement();
        return entry(
                due,
                new TransferCause(
                        CauseType.PAYOUT_CLOSED_REVERSED, reversed.payoutId().value()),
                reversed.at(),
                debit(cost(due), due.budgetOwnerId(), due.amount()),
                credit(FAMILY_PAYABLE, due.familyId(), due.amount()));
    }

    private static LedgerAccountType cost(Entitlement due) {
        return due.kind() == Entitlement.EntitlementType.INVESTMENT ? INVESTMENT_EXPENSE : STIPEND_EXPENSE;
    }

    private static UUID providerAccountId(Entitlement due, PayoutOrder order) {
        return providerAccountId(due.country(), order.provider());
    }

    private static LedgerEntry entry(Entitlement due, TransferCause cause, Instant at, Leg... legs) {
        return new LedgerEntry(due.country(), cause, day(at), legs);
    }
}
