package org.mutuality.journal.passbook;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/** Change against the family's own beginning. */
final class Changes {
    /** Both of the baseline, which are the family's first months, and of what is compared with it. */
    static final int MONTHS = 3;

    private Changes() {}

    /**
     * In percent: mean of the last 3 months to mean of the first 3. Empty until the two are of different months, and where the
     * family began with nothing, for of nothing there are no per cent.
     */
    static Formula sinceBaseline(Reading reading) {
        return (known, month) -> known.answers(month)
                .filter(told -> month.minusMonths(MONTHS).compareTo(end(known)) >= 0)
                .flatMap(told ->
                        change(known.window(end(known), MONTHS, reading), known.window(month, MONTHS, reading)));
    }

    private static YearMonth end(Known known) {
        return known.months().getFirst().plusMonths(MONTHS - 1L);
    }

    private static Optional<Figure> change(Window baseline, Window last) {
        return baseline.mean()
                .flatMap(before -> last.mean().flatMap(now -> percent(now.subtract(before), before, baseline, last)));
    }

    private static Optional<Figure> percent(BigDecimal change, BigDecimal before, Window baseline, Window last) {
        return Figure.share(change, before, baseline.n() + last.n(), baseline.missing() + last.missing());
    }
}
