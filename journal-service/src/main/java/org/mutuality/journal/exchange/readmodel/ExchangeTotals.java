package org.mutuality.journal.exchange.readmodel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.platform.privacy.SmallCells;

/**
 * How much help passed within a cohort. Quarters are those of the calendar, whatever is asked, and no cell is the sum of others:
 * windows of a caller's choice, or sums, could be subtracted from one another until one family was left.
 *
 * @param quarters those in which anything was declared, oldest first
 */
public record ExchangeTotals(UUID cohortId, List<QuarterTotals> quarters) {
    /** @param quarter as in {@code 2021-Q1} */
    public record QuarterTotals(String quarter, List<KindTotals> kinds) {}

    /** @param declared by one side, neither confirmed nor declined; private ones among them */
    public record KindTotals(HelpKind kind, TotalsCell confirmed, TotalsCell declared) {}

    /**
     * @param exchanges how many; absent when suppressed
     * @param value what they were worth together, as far as told; absent when fewer than five families told
     * @param suppressed true when fewer than five families stand behind it
     */
    public record TotalsCell(Optional<Long> exchanges, Optional<Money> value, Optional<Boolean> suppressed) {
        static final TotalsCell NONE = new TotalsCell(Optional.of(0L), Optional.empty(), Optional.empty());

        /** @param families who declared them; {@code valued}: those of them who told a value */
        static TotalsCell of(long exchanges, long families, Money value, long valued) {
            return SmallCells.isPublishable(families)
                    ? new TotalsCell(
                            Optional.of(exchanges),
                            Optional.of(value).filter(sum -> SmallCells.isPublishable(valued)),
                            Optional.empty())
                    : new TotalsCell(Optional.empty(), Optional.empty(), Optional.of(true));
        }
    }
}
