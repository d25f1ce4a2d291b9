package org.mutuality.payment.budget;

import static org.mutuality.payment.budget.BudgetProblem.CONVERSION_INVALID;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.problem.ValidationErrors;

/** Validates a conversion. */
final class ConversionValidator {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    // The time zone in which a day begins first: a date of today is nowhere in the future.
    private static final ZoneOffset FIRST_ON_EARTH = ZoneOffset.ofHours(14);

    /** Minor units: below 10^15, the limit of the ledger. */
    private static final long MAX_MINOR = 999_999_999_999_999L;

    private ConversionValidator() {}

    /**
     * @throws ProblemException CONVERSION_INVALID, with every invalid field
     */
    static void validate(
            Conversion conversion,
            Optional<BudgetOwner> from,
            Optional<BudgetOwner> to,
            Optional<RateBound> rateBound,
            Instant now) {
        ValidationErrors errors = new ValidationErrors();
        errors.addUnless(from.isPresent(), "/from", "must be a cohort or fund of your country");
        boolean buyerKnown = errors.addUnless(to.isPresent(), "/to", "must be a cohort or fund of your country");
        if (buyerKnown && from.isPresent()) {
            boolean same = from.get().country().equals(to.orElseThrow().country());
            errors.addUnless(same, "/to", "must be of the same country as from");
        }
        LocalDate today = LocalDate.ofInstant(now, FIRST_ON_EARTH);
        errors.addUnless(
                !conversion.convertedOn().isAfter(today)
                        && !conversion.convertedOn().isBefore(EARLIEST),
                "/convertedOn",
                "must be a day from 2000-01-01 to today");
        boolean comparable = amounts(conversion, errors) && from.isPresent();
        if (comparable) {
            rate(conversion, rateBound, errors);
        }
        errors.throwIfAny(CONVERSION_INVALID);
    }

    /**
     * @throws ProblemException CONVERSION_INVALID when the rate is not plausible
     */
    static void requireWithinBound(Conversion conversion, Optional<RateBound> rateBound) {
        ValidationErrors errors = new ValidationErrors();
        rate(conversion, rateBound, errors);
        errors.throwIfAny(CONVERSION_INVALID);
    }

    private static void rate(Conversion conversion, Optional<RateBound> rateBound, ValidationErrors errors) {
        errors.addUnless(
                rateBound.isPresent(),
                "/rate",
                "cannot be compared: set the bounds of both currencies, PUT /payment-bounds/{country}/{currency}");
        rateBound.ifPresent(bound -> errors.addUnless(bound.allows(conversion.rate()), "/rate", bound.description()));
    }

    private static boolean amounts(Conversion conversion, ValidationErrors errors) {
        boolean validAmounts = amount(conversion.sold(), "/sold/amount", errors)
                & amount(conversion.bought(), "/bought/amount", errors)
                & errors.addUnless(conversion.rate().signum() > 0, "/rate", "must be more than 0");
        boolean differ = errors.addUnless(
                !conversion.bought().currency().equals(conversion.sold().currency()),
                "/bought/currency",
                "must differ from the currency that was sold");
        if (validAmounts) {
            errors.addUnless(
                    conversion.boughtByRate().compareTo(conversion.bought().toDecimal()) == 0,
                    "/bought/amount",
                    "must be the amount sold times the rate, to the minor unit");
        }
        return validAmounts && differ;
    }

    private static boolean amount(Money amount, String pointer, ValidationErrors errors) {
        return errors.addUnless(
                amount.minor() > 0 && amount.minor() <= MAX_MINOR,
                pointer,
                "must be more than 0 and less than 10^15 minor units");
    }
}
