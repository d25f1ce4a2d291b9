package org.mutuality.investment.investment;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.investment.investment.InvestmentEvent.InvestmentSubject;

/**
 * What payment-service said of paying an investment out.
 *
 * @param fundId that pays
 * @param at when it happened there
 */
public record PayoutResult(UUID familyId, UUID fundId, Money amount, PayoutOutcome outcome, Instant at) {
    private static final Comparator<PayoutResult> IN_TIME =
            Comparator.comparing(PayoutResult::at).thenComparing(PayoutResult::outcome);

    public static PayoutResult of(InvestmentSubject whose, Money amount, PayoutOutcome outcome, Instant at) {
        return new PayoutResult(whose.familyId(), whose.fundId(), amount, outcome, at);
    }

    boolean isOf(InvestmentSubject whose) {
        return familyId.equals(whose.familyId()) && fundId.equals(whose.fundId());
    }

    /** What is told again, or late, says nothing new. */
    boolean isAfter(PayoutResult other) {
        return IN_TIME.compare(this, other) > 0;
    }


/**
 * What became of the money, in the order in which one moment can bring them: what came back had been paid. Names are stored
 * for ever.
 */
public enum PayoutOutcome {
    FAILED,
    SETTLED,
    RETURNED,
    CLOSED
}
}
