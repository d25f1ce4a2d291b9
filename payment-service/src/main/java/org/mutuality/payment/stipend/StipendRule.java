package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.mutuality.payment.stipend.StipendCommand.AccrueStipend;
import org.mutuality.payment.stipend.StipendCommand.AwaitTerms;
import org.mutuality.payment.terms.Prices;

/** Pay for completeness, never for content: cohort and month say the amount, and nothing else is known here. */
@ApplicationScoped
public class StipendRule {
    private final Prices prices;
    private final Clock clock;

    public StipendRule(Prices prices, Clock clock) {
        this.prices = prices;
        this.clock = clock;
    }

    /** Accrues at the price of the month, or awaits the terms that say it. */
    public StipendCommand owed(EarnedMonth earned) {
        return prices.of(earned.cohortId(), earned.month())
                .<StipendCommand>map(amount -> new AccrueStipend(earned.stipendId(), earned, amount, clock.instant()))
                .orElseGet(() -> new AwaitTerms(earned.stipendId(), earned, clock.instant()));
    }
}
