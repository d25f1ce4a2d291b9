package org.mutuality.journal.exchange.readmodel;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.platform.privacy.SmallCells;

/**
 * Help exchanged within a cohort. Always by whole calendar quarters, and no cell is the sum of others: periods of a caller's
 * choice, or sums, could be subtracted from one another until one family is left.
 *
 * @param cohortId the cohort
 * @param notConsented number of the cohort's families whose exchanges are left out because they do not consent to research; 0 for
 *     the liaisons and the country's lead, who see all of them
 * @param quarters quarters in which anything was declared, oldest first
 */
public record ExchangeTotals(UUID cohortId, int notConsented, List<QuarterTotals> quarters) {
    /**
     * Totals of a calendar quarter.
     *
     * @param quarter such as {@code 2021-Q1}
     * @param kinds kinds of which anything was declared
     */
    public record QuarterTotals(String quarter, List<KindTotals> kinds) {}

    /**
     * Totals of one kind of help in a quarter.
     *
     * @param kind kind of help
     * @param confirmed exchanges that both families declared or confirmed
     * @param declared exchanges declared by one family and neither confirmed nor declined, private ones included
     */
    public record KindTotals(HelpKind kind, TotalsCell confirmed, TotalsCell declared) {}

    /**
     * One number of the totals.
     *
     * @param exchanges number of exchanges; left out when suppressed
     * @param value sum of the values declared; left out when fewer than five families declared a value
     * @param suppressed true when fewer than five families declared them; left out otherwise
     */
    public record TotalsCell(Optional<Long> exchanges, Optional<Money> value, Optional<Boolean> suppressed) {
        static final TotalsCell NONE = new TotalsCell(Optional.of(0L), Optional.empty(), Optional.empty());

        /**
         * @param families number of families that declared them
         * @param valued number of those that declared a value
         */
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
