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
        errors.addUnless(from.isPresent(), "/from", "validation.budget-of-country");
        boolean buyerKnown = errors.addUnless(to.isPresent(), "/to", "validation.budget-of-country");
        if (buyerKnown && from.isPresent()) {
            boolean same = from.get().country().equals(to.orElseThrow().country());
            errors.addUnless(same, "/to", "validation.same-country");
        }
        LocalDate today = LocalDate.ofInstant(now, FIRST_ON_EARTH);
        errors.addUnless(
                !conversion.convertedOn().isAfter(today)
                        && !conversion.convertedOn().isBefore(EARLIEST),
                "/convertedOn",
                "validation.day-since-2000");
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
                "validation.rate-without-bounds");
        rateBound.filter(bound -> !bound.allows(conversion.rate()))
                .ifPresent(bound -> errors.add("/rate", bound.requirement()));
    }

    private static boolean amounts(Conversion conversion, ValidationErrors errors) {
        boolean validAmounts = amount(conversion.sold(), "/sold/amount", errors)
                & amount(conversion.bought(), "/bought/amount", errors)
                & errors.addUnless(conversion.rate().signum() > 0, "/rate", "validation.positive");
        boolean differ = errors.addUnless(
                !conversion.bought().currency().equals(conversion.sold().currency()),
                "/bought/currency",
                "validation.other-currency");
        if (validAmounts) {
            errors.addUnless(
                    conversion.boughtByRate().compareTo(conversion.bought().toDecimal()) == 0,
                    "/bought/amount",
                    "validation.sold-times-rate");
        }
        return validAmounts && differ;
    }

    private static boolean amount(Money amount, String pointer, ValidationErrors errors) {
        return errors.addUnless(
                amount.minor() > 0 && amount.minor() <= MAX_MINOR,
                pointer,
                "validation.minor-units-15");
    }
}
