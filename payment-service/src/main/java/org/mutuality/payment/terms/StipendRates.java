package org.mutuality.payment.terms;

import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.contracts.Money;

/**
 * What a cohort's families are paid, from a month on.
 *
 * @param perJournal for a complete journal
 * @param perMeeting for a meeting attended; empty when meetings aren't paid
 * @param fromMonth later than that of every version before; a change never re-prices
 * @param lastMonth that earns; empty when there is no end. Later months await the next version
 * @param latestDay days after the month's end until which a journal earns; empty when late ones earn too
 * @param capPerMonth most that a family earns in a month, of journal and meetings together
 */
public record StipendRates(
        Money perJournal,
        Optional<Money> perMeeting,
        YearMonth fromMonth,
        Optional<YearMonth> lastMonth,
        Optional<Integer> latestDay,
        Optional<Money> capPerMonth) {}
