package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.mutuality.payment.eligibility.PaymentEligibility;
import org.mutuality.payment.eligibility.PaymentEligibilityLookup;
import org.mutuality.payment.stipend.StipendCommand.AccrueStipend;
import org.mutuality.payment.stipend.StipendCommand.AwaitStipendTerms;
import org.mutuality.payment.stipend.StipendCommand.ForfeitStipend;
import org.mutuality.payment.terms.JournalRate;
import org.mutuality.payment.terms.JournalRates;

/** Pay for completeness, never for content: cohort, month and the time of telling say the amount, and nothing else is known. */
@ApplicationScoped
public class StipendRule {
    private final JournalRates prices;
    private final PaymentEligibilityLookup standings;
    private final Clock clock;

    public StipendRule(JournalRates prices, PaymentEligibilityLookup standings, Clock clock) {
        this.prices = prices;
        this.standings = standings;
        this.clock = clock;
    }

    /** Accrues at the price of the month, forgoes what was told too late or heard of an erased family, or awaits the terms that say it. */
    public StipendCommand decide(CompletedMonth earned) {
        return prices.of(earned.cohortId(), earned.month())
                .map(price -> priced(earned, price))
                .orElseGet(() -> new AwaitStipendTerms(earned.stipendId(), earned, clock.instant()));
    }

    private StipendCommand priced(CompletedMonth earned, JournalRate price) {
        if (standings.of(earned.familyId()) == PaymentEligibility.CLOSED) {
            return new ForfeitStipend(earned.stipendId(), earned, ForfeitReason.FAMILY_ERASED, clock.instant());
        }
        boolean inTime = earned.submittedAt()
                .map(told -> price.isSubmittedInTime(earned.month(), told))
                .orElse(true);
        return inTime
                ? new AccrueStipend(earned.stipendId(), earned, price.perJournal(), clock.instant())
                : new ForfeitStipend(earned.stipendId(), earned, ForfeitReason.SUBMITTED_TOO_LATE, clock.instant());
    }
}
