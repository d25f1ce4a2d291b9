package org.mutuality.payment.terms;

import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.contracts.Money;

/**
 * What families of a cohort are paid from a month on.
 *
 * @param perJournal for a complete journal, in the cohort's currency
 * @param perMeeting for attending a meeting; absent: meetings are not paid
 * @param fromMonth first month these terms apply to; later than that of every version before, so that no month is priced
 *     again
 * @param lastMonth last month that earns; absent: no end. Later months await the next version
 * @param latestDay days after the end of the month until which a journal earns, 0 to 366; absent: late journals earn too
 * @param capPerMonth most that a family earns in a month, journal and meetings together; absent: no cap
 * @param meetingsPerMonth how many meetings of a peer group are paid in a month, the first that are confirmed, 1 to 31; absent:
 *     one
 */
public record StipendRates(
        Money perJournal,
        Optional<Money> perMeeting,
        YearMonth fromMonth,
        Optional<YearMonth> lastMonth,
        Optional<Integer> latestDay,
        Optional<Money> capPerMonth,
        Optional<Integer> meetingsPerMonth) {
    /** Most that a family can earn in a month by them. */
    Money mostPerMonth() {
        return capPerMonth.orElseGet(() -> perMeeting
                .map(amount -> new Money(Math.multiplyExact(amount.minor(), paidMeetings()), amount.currency()))
                .map(perJournal::plus)
                .orElse(perJournal));
    }

    int paidMeetings() {
        return meetingsPerMonth.orElse(1);
    }
}
