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

/** Pays for completeness, never for content: only the cohort, the month and the time of submission decide the amount. */
@ApplicationScoped
public class StipendRule {
    private final JournalRates rates;
    private final PaymentEligibilityLookup eligibilities;
    private final Clock clock;

    public StipendRule(JournalRates rates, PaymentEligibilityLookup eligibilities, Clock clock) {
        this.rates = rates;
        this.eligibilities = eligibilities;
        this.clock = clock;
    }

    /**
     * Accrues at the rate of the month, forfeits when submitted too late or when the family was erased, or awaits terms.
     */
    public StipendCommand decide(CompletedMonth completed) {
        return rates.of(completed.cohortId(), completed.month())
                .map(rate -> decide(completed, rate))
                .orElseGet(() -> new AwaitStipendTerms(completed.stipendId(), completed, clock.instant()));
    }

    private StipendCommand decide(CompletedMonth completed, JournalRate rate) {
        if (eligibilities.of(completed.familyId()) == PaymentEligibility.CLOSED) {
            return new ForfeitStipend(completed.stipendId(), completed, ForfeitReason.FAMILY_ERASED, clock.instant());
        }
        boolean inTime = completed
                .submittedAt()
                .map(submittedAt -> rate.isSubmittedInTime(completed.month(), submittedAt))
                .orElse(true);
        return inTime
                ? new AccrueStipend(completed.stipendId(), completed, rate.perJournal(), clock.instant())
                : new ForfeitStipend(
                        completed.stipendId(), completed, ForfeitReason.SUBMITTED_TOO_LATE, clock.instant());
    }
}
