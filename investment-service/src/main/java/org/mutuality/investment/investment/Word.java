package org.mutuality.investment.investment;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.mutuality.contracts.Money;

/**
 * What payment-service said of paying an investment out.
 *
 * @param fundId that pays
 * @param at when it happened there
 */
public record Word(UUID familyId, UUID fundId, Money amount, Outcome outcome, Instant at) {
    private static final Comparator<Word> IN_TIME =
            Comparator.comparing(Word::at).thenComparing(Word::outcome);

    public static Word of(Whose whose, Money amount, Outcome outcome, Instant at) {
        return new Word(whose.familyId(), whose.fundId(), amount, outcome, at);
    }

    boolean isOf(Whose whose) {
        return familyId.equals(whose.familyId()) && fundId.equals(whose.fundId());
    }

    /** What is told again, or late, says nothing new. */
    boolean isAfter(Word other) {
        return IN_TIME.compare(this, other) > 0;
    }
}
