package org.mutuality.payment.terms;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of the terms of a cohort. Private to this service. */
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
        public static TermsSet of(TermsId termsId, String country, StipendRates rates, Instant setAt) {
            return new TermsSet(
                    termsId,
                    country,
                    rates.perJournal(),
                    rates.fromMonth(),
                    setAt,
                    rates.perMeeting(),
                    rates.lastMonth(),
                    rates.latestDay(),
                    rates.capPerMonth());
        }

        // Stored flat.
        StipendRates rates() {
            return new StipendRates(perJournal, perMeeting, fromMonth, lastMonth, latestDay, capPerMonth);
        }
    }
}
