package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.mutuality.payment.standing.Standing;
import org.mutuality.payment.standing.Standings;
import org.mutuality.payment.stipend.StipendCommand.AccrueStipend;
import org.mutuality.payment.stipend.StipendCommand.AwaitTerms;
import org.mutuality.payment.stipend.StipendCommand.ForgoStipend;
import org.mutuality.payment.terms.Price;
import org.mutuality.payment.terms.Prices;

/** Pay for completeness, never for content: cohort, month and the time of telling say the amount, and nothing else is known. */
@ApplicationScoped
public class StipendRule {
    private final Prices prices;
    private final Standings standings;
    private final Clock clock;

    public StipendRule(Prices prices, Standings standings, Clock clock) {
        this.prices = prices;
        this.standings = standings;
        this.clock = clock;
    }

    /** Accrues at the price of the month, forgoes what was told too late or heard of an erased family, or awaits the terms that say it. */
    public StipendCommand owed(EarnedMonth earned) {
        return prices.of(earned.cohortId(), earned.month())
                .map(price -> priced(earned, price))
                .orElseGet(() -> new AwaitTerms(earned.stipendId(), earned, clock.instant()));
    }

    private StipendCommand priced(EarnedMonth earned, Price price) {
        if (standings.of(earned.familyId()) == Standing.CLOSED) {
            return new ForgoStipend(earned.stipendId(), earned, Forgone.FAMILY_ERASED, clock.instant());
        }
        boolean inTime = earned.toldAt()
                .map(told -> price.isEarned(earned.month(), told))
                .orElse(true);
        return inTime
                ? new AccrueStipend(earned.stipendId(), earned, price.perJournal(), clock.instant())
                : new ForgoStipend(earned.stipendId(), earned, Forgone.TOLD_TOO_LATE, clock.instant());
    }
}
