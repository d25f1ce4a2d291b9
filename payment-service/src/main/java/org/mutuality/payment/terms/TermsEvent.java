package org.mutuality.payment.terms;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** What has happened to a cohort's terms. Private to this service. */
public sealed interface TermsEvent {
    TermsId termsId();

    @StoredAs(name = "payment.StipendTermsSet", revision = 1)
    record TermsSet(
            TermsId termsId,
            String country,
            Money perJournal,
            YearMonth fromMonth,
            Instant setAt,
            Optional<Money> perMeeting,
            Optional<YearMonth> lastMonth,
            Optional<Integer> latestDay,
            Optional<Money> capPerMonth)
            implements TermsEvent {
        public static TermsSet of(TermsId termsId, String country, StipendRates pay, Instant setAt) {
            return new TermsSet(
                    termsId,
                    country,
                    pay.perJournal(),
                    pay.fromMonth(),
                    setAt,
                    pay.perMeeting(),
                    pay.lastMonth(),
                    pay.latestDay(),
                    pay.capPerMonth());
        }

        // Flat when stored: the first terms that were ever set had no more than the first five.
        StipendRates rates() {
            return new StipendRates(perJournal, perMeeting, fromMonth, lastMonth, latestDay, capPerMonth);
        }
    }
}
