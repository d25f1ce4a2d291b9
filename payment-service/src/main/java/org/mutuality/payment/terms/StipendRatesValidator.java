package org.mutuality.payment.terms;

import static org.mutuality.payment.terms.TermsProblem.TERMS_INVALID;

import java.time.YearMonth;
import java.time.ZoneOffset;
import org.mutuality.contracts.Money;
import org.mutuality.payment.terms.TermsCommand.SetTerms;
import org.mutuality.platform.problem.ValidationErrors;

/** Finds all that is wrong with new terms. */
final class StipendRatesValidator {
    /** Minor units. Nine million stipends of this size still add up in 64 bits. */
    static final long MOST_MINOR = 1_000_000_000_000L;

    // A slip such as 3021-03 would otherwise bar every month before it.
    private static final int MONTHS_AHEAD = 60;
    private static final int MOST_DAYS = 366;

    private final ValidationErrors wrongs = new ValidationErrors();
    private final SetTerms command;

    private StipendRatesValidator(SetTerms command) {
        this.command = command;
    }

    /** @throws org.mutuality.platform.problem.Refusal TERMS_INVALID, with every place */
    static void validate(SetTerms command) {
        StipendRatesValidator check = new StipendRatesValidator(command);
        check.amounts(command.rates());
        check.times(command.rates());
        check.wrongs.throwIfAny(TERMS_INVALID);
    }

    private void amounts(StipendRates pay) {
        amount(pay.perJournal(), "/perJournal");
        pay.perMeeting().ifPresent(amount -> amount(amount, "/perMeeting"));
        pay.capPerMonth().ifPresent(cap -> {
            amount(cap, "/capPerMonth");
            wrongs.addUnless(
                    cap.minor() >= pay.perJournal().minor(),
                    "/capPerMonth/amount",
                    "must be at least what a journal earns");
        });
    }

    private void amount(Money amount, String place) {
        wrongs.addUnless(amount.minor() > 0, place + "/amount", "must be more than 0");
        wrongs.addUnless(amount.minor() <= MOST_MINOR, place + "/amount", "must be at most 10^12 minor units");
        wrongs.addUnless(
                amount.currency().equals(command.currency()),
                place + "/currency",
                "must be the cohort's currency, " + command.currency());
    }

    private void times(StipendRates pay) {
        YearMonth latest =
                YearMonth.from(command.setAt().atZone(ZoneOffset.UTC)).plusMonths(MONTHS_AHEAD);
        wrongs.addUnless(!pay.fromMonth().isAfter(latest), "/fromMonth", "must be at most five years ahead");
        pay.lastMonth()
                .ifPresent(last ->
                        wrongs.addUnless(!last.isBefore(pay.fromMonth()), "/lastMonth", "must be fromMonth or later"));
        pay.latestDay()
                .ifPresent(days -> wrongs.addUnless(
                        days >= 0 && days <= MOST_DAYS, "/latestDay", "must be a number of days from 0 to 366"));
    }
}
