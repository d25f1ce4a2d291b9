package org.mutuality.payment.terms;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.StoredAs;

/** Events of the terms of a cohort. Private to this service. */
public sealed interface TermsEvent {
    TermsId termsId();

    /** No effect on any payment before {@link TermsSet}. */
    @StoredAs(name = "payment.StipendTermsProposed", revision = 1)
    record TermsProposed(
            TermsId termsId, String country, StipendRates rates, long version, String proposedBy, Instant at)
            implements TermsEvent {}

    /**
     * A proposal was approved.
     *
     * @param proposedBy account; empty in terms that were set before they needed an approval
     * @param approvedBy account; empty in the same
     */
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
            Optional<Money> capPerMonth,
            Optional<Integer> meetingsPerMonth,
            Optional<String> proposedBy,
            Optional<String> approvedBy)
            implements TermsEvent {
        public static TermsSet of(
                TermsId termsId,
                String country,
                StipendRates rates,
                Instant setAt,
                String proposedBy,
                String approvedBy) {
            return new TermsSet(
                    termsId,
                    country,
                    rates.perJournal(),
                    rates.fromMonth(),
                    setAt,
                    rates.perMeeting(),
                    rates.lastMonth(),
                    rates.latestDay(),
                    rates.capPerMonth(),
                    rates.meetingsPerMonth(),
                    Optional.of(proposedBy),
                    Optional.of(approvedBy));
        }

        // Stored flat.
        StipendRates rates() {
            return new StipendRates(
                    perJournal, perMeeting, fromMonth, lastMonth, latestDay, capPerMonth, meetingsPerMonth);
        }
    }
}
