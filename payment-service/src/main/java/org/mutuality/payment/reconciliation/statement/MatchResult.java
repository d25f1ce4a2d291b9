package org.mutuality.payment.reconciliation.statement;

import java.util.Optional;
import org.mutuality.payment.payout.OrderOutcome;
import org.mutuality.payment.provider.StatementPage.EntryStatus;
import org.mutuality.payment.provider.StatementPage.StatementEntry;
import org.mutuality.payment.reconciliation.statement.OwnOrder;

/** What an entry of a provider's book is, beside what we have ordered. */
enum MatchResult {
    CONFIRMED,
    /** We never ordered it, or it pays an order once more. */
    NOT_OURS,
    AMOUNT_DIFFERS,
    /** Paid and taken back: nothing stays of it that could be ours or not. */
    NOTHING;

    static MatchResult of(StatementEntry entry, Optional<OwnOrder> ours) {
        if (entry.state() == EntryStatus.REVERSED) {
            return NOTHING;
        }
        if (ours.isEmpty() || isOfAnother(entry, ours.get())) {
            return NOT_OURS;
        }
        return ours.get().amount().equals(entry.amount()) ? CONFIRMED : AMOUNT_DIFFERS;
    }

    /** Whether the provider has something else become of the order than we know: then it is to be asked. */
    static boolean needsRecheck(StatementEntry entry, OwnOrder ours) {
        if (isOfAnother(entry, ours)) {
            return false;
        }
        return switch (entry.state()) {
            case UNDER_WAY -> false;
            case PAID -> ours.outcome() != OrderOutcome.SETTLED && ours.outcome() != OrderOutcome.RETURNED;
            case REVERSED -> ours.outcome() != OrderOutcome.RETURNED;
        };
    }

    // One order has one payment; the provider told us which.
    private static boolean isOfAnother(StatementEntry entry, OwnOrder ours) {
        return ours.reference()
                .filter(known -> !known.equals(entry.reference()))
                .isPresent();
    }
}
