package org.mutuality.payment.reconciliation;

import java.util.Optional;
import org.mutuality.payment.payout.Outcome;
import org.mutuality.payment.provider.BookPage.Booked;
import org.mutuality.payment.provider.BookPage.State;

/** What an entry of a provider's book is, beside what we have ordered. */
enum Verdict {
    CONFIRMED,
    /** We never ordered it, or it pays an order once more. */
    NOT_OURS,
    AMOUNT_DIFFERS,
    /** Paid and taken back: nothing stays of it that could be ours or not. */
    NOTHING;

    static Verdict of(Booked entry, Optional<Ours> ours) {
        if (entry.state() == State.REVERSED) {
            return NOTHING;
        }
        if (ours.isEmpty() || isOfAnother(entry, ours.get())) {
            return NOT_OURS;
        }
        return ours.get().amount().equals(entry.amount()) ? CONFIRMED : AMOUNT_DIFFERS;
    }

    /** Whether the provider has something else become of the order than we know: then it is to be asked. */
    static boolean isNews(Booked entry, Ours ours) {
        if (isOfAnother(entry, ours)) {
            return false;
        }
        return switch (entry.state()) {
            case UNDER_WAY -> false;
            case PAID -> ours.outcome() != Outcome.SETTLED && ours.outcome() != Outcome.RETURNED;
            case REVERSED -> ours.outcome() != Outcome.RETURNED;
        };
    }

    // One order has one payment; the provider told us which.
    private static boolean isOfAnother(Booked entry, Ours ours) {
        return ours.reference()
                .filter(known -> !known.equals(entry.reference()))
                .isPresent();
    }
}
