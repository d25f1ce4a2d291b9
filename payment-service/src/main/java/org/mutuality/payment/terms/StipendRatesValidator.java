package org.mutuality.payment.terms;

import static org.mutuality.payment.terms.TermsProblem.TERMS_INVALID;

import java.time.YearMonth;
import java.time.ZoneOffset;
import org.mutuality.contracts.Money;
import org.mutuality.payment.terms.TermsCommand.SetTerms;
import org.mutuality.platform.problem.ValidationErrors;

/** Validates new terms. */
final class StipendRatesValidator {
    /** Minor units. Nine million stipends of this size still add up in 64 bits. */
    static final long MAX_MINOR = 1_000_000_000_000L;

    // A typing error such as 3021-03 would otherwise block every month before it.
    private static final int MONTHS_AHEAD = 60;
    private static final int MAX_DAYS = 366;

    private final ValidationErrors errors = new ValidationErrors();
    private final SetTerms command;

    private StipendRatesValidator(SetTerms command) {
        this.command = command;
    }

    /**
     * @throws ProblemException TERMS_INVALID, with every invalid field
     */
    static void validate(SetTerms command) {
        StipendRatesValidator validator = new StipendRatesValidator(command);
        validator.amounts(command.rates());
        validator.times(command.rates());
        validator.errors.throwIfAny(TERMS_INVALID);
    }

    private void amounts(StipendRates rates) {
        amount(rates.perJournal(), "/perJournal");
        rates.perMeeting().ifPresent(amount -> amount(amount, "/perMeeting"));
        rates.capPerMonth().ifPresent(cap -> {
            amount(cap, "/capPerMonth");
            errors.addUnless(
                    cap.minor() >= rates.perJournal().minor(),
                    "/capPerMonth/amount",
                    "must be at least what a journal earns");
        });
    }

    private void amount(Money amount, String pointer) {
        errors.addUnless(amount.minor() > 0, pointer + "/amount", "must be more than 0");
        errors.addUnless(amount.minor() <= MAX_MINOR, pointer + "/amount", "must be at most 10^12 minor units");
        errors.addUnless(
                amount.currency().equals(command.currency()),
                pointer + "/currency",
                "must be the cohort's currency, " + command.currency());
    }

    private void times(StipendRates rates) {
        YearMonth latest =
                YearMonth.from(command.setAt().atZone(ZoneOffset.UTC)).plusMonths(MONTHS_AHEAD);
        errors.addUnless(!rates.fromMonth().isAfter(latest), "/fromMonth", "must be at most five years ahead");
        rates.lastMonth()
                .ifPresent(last -> errors.addUnless(
                        !last.isBefore(rates.fromMonth()), "/lastMonth", "must be fromMonth or later"));
        rates.latestDay()
                .ifPresent(days -> errors.addUnless(
                        days >= 0 && days <= MAX_DAYS, "/latestDay", "must be a number of days from 0 to 366"));
    }
}
