package org.mutuality.investment.investment;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentSubject;

/**
 * Result of a payout as payment-service reported it.
 *
 * @param familyId id of the family that was paid
 * @param fundId id of the fund that paid
 * @param amount amount of the payout
 * @param outcome outcome of the payout
 * @param at when it happened in payment-service
 */
public record PayoutResult(UUID familyId, UUID fundId, Money amount, PayoutOutcome outcome, Instant at) {
    private static final Comparator<PayoutResult> IN_TIME =
            Comparator.comparing(PayoutResult::at).thenComparing(PayoutResult::outcome);

    public static PayoutResult of(InvestmentSubject subject, Money amount, PayoutOutcome outcome, Instant at) {
        return new PayoutResult(subject.familyId(), subject.fundId(), amount, outcome, at);
    }

    boolean isOf(InvestmentSubject subject) {
        return familyId.equals(subject.familyId()) && fundId.equals(subject.fundId());
    }

    /** Whether this result is newer; a repeated or late one is not. */
    boolean isAfter(PayoutResult other) {
        return IN_TIME.compare(this, other) > 0;
    }

    /**
     * Outcome of a payout, in the order of outcomes with the same time: a returned payout had been settled. Names are stored and
     * never change.
     */
    public enum PayoutOutcome {
        FAILED,
        SETTLED,
        RETURNED,
        CLOSED
    }
}
