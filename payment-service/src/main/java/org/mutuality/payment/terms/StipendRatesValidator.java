package org.mutuality.payment.terms;

import static org.mutuality.payment.terms.TermsProblem.TERMS_INVALID;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.payment.bounds.Bounds;
import org.mutuality.payment.terms.TermsCommand.ProposeTerms;
import org.mutuality.platform.problem.ValidationErrors;

/** Validates new terms. */
final class StipendRatesValidator {
    /** Minor units. Nine million stipends of this size still add up in 64 bits. */
    static final long MAX_MINOR = 1_000_000_000_000L;

    // A typing error such as 3021-03 would otherwise block every month before it.
    private static final int MONTHS_AHEAD = 60;
    private static final int MAX_DAYS = 366;
    private static final int MAX_MEETINGS = 31;

    private final ValidationErrors errors = new ValidationErrors();
    private final Optional<Bounds> bounds;

    private StipendRatesValidator(Optional<Bounds> bounds) {
        this.bounds = bounds;
    }

    /**
     * @throws ProblemException TERMS_INVALID, with every invalid field
     */
    static void validate(ProposeTerms command) {
        StipendRatesValidator validator = new StipendRatesValidator(command.bounds());
        boolean plausible = command.rates().meetingsPerMonth().orElse(1) <= MAX_MEETINGS;
        if (validator.amounts(command.rates(), command.currency()) && plausible) {
            validator.bounds(command.rates());
        }
        validator.times(command.rates(), command.at());
        validator.errors.throwIfAny(TERMS_INVALID);
    }

    /**
     * @throws ProblemException TERMS_INVALID, with every field that exceeds a bound
     */
    static void requireWithinBounds(StipendRates rates, Optional<Bounds> bounds) {
        StipendRatesValidator validator = new StipendRatesValidator(bounds);
        validator.bounds(rates);
        validator.errors.throwIfAny(TERMS_INVALID);
    }

    private boolean amounts(StipendRates rates, String currency) {
        boolean valid = amount(rates.perJournal(), currency, "/perJournal")
                & rates.perMeeting()
                        .map(amount -> amount(amount, currency, "/perMeeting"))
                        .orElse(true)
                & rates.capPerMonth()
                        .map(amount -> amount(amount, currency, "/capPerMonth"))
                        .orElse(true);
        return rates.capPerMonth()
                        .map(cap -> errors.addUnless(
                                cap.minor() >= rates.perJournal().minor(),
                                "/capPerMonth/amount",
                                "validation.at-least-a-journal"))
                        .orElse(true)
                && valid;
    }

    private boolean amount(Money amount, String currency, String pointer) {
        return errors.addUnless(amount.minor() > 0, pointer + "/amount", "validation.positive")
                & errors.addUnless(
                        amount.minor() <= MAX_MINOR, pointer + "/amount", "validation.minor-units-12")
                & errors.addUnless(
                        amount.currency().equals(currency),
                        pointer + "/currency",
                        "validation.cohort-currency", currency);
    }

    private void bounds(StipendRates rates) {
        errors.addUnless(
                bounds.isPresent(),
                "/perJournal/currency",
                "validation.bounds-missing");
        bounds.ifPresent(bound -> {
            boolean within = bound(rates.perJournal(), bound.perJournal(), "/perJournal/amount", "validation.bound-of-journal")
                    & rates.perMeeting()
                            .map(amount -> bound(amount, bound.perMeeting(), "/perMeeting/amount", "validation.bound-of-meeting"))
                            .orElse(true);
            rates.capPerMonth().ifPresent(cap -> bound(cap, bound.perMonth(), "/capPerMonth/amount", "validation.bound-of-month"));
            if (within && rates.capPerMonth().isEmpty()) {
                Money most = rates.mostPerMonth();
                errors.addUnless(
                        most.minor() <= bound.perMonth().minor(),
                        "/capPerMonth",
                        "validation.cap-required",
                        most,
                        bound.perMonth());
            }
        });
    }

    private boolean bound(Money amount, Money most, String pointer, String key) {
        return errors.addUnless(
                amount.minor() <= most.minor(), pointer, key, most);
    }

    private void times(StipendRates rates, Instant at) {
        YearMonth latest = YearMonth.from(at.atZone(ZoneOffset.UTC)).plusMonths(MONTHS_AHEAD);
        errors.addUnless(!rates.fromMonth().isAfter(latest), "/fromMonth", "validation.five-years");
        rates.lastMonth()
                .ifPresent(last -> errors.addUnless(
                        !last.isBefore(rates.fromMonth()), "/lastMonth", "validation.from-month-or-later"));
        rates.meetingsPerMonth()
                .ifPresent(times -> errors.addUnless(
                        times >= 1 && times <= MAX_MEETINGS, "/meetingsPerMonth", "validation.range", 1, MAX_MEETINGS));
        rates.latestDay()
                .ifPresent(days -> errors.addUnless(
                        days >= 0 && days <= MAX_DAYS, "/latestDay", "validation.range", 0, MAX_DAYS));
    }
}
