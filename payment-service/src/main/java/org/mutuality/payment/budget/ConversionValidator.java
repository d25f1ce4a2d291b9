package org.mutuality.payment.budget;

import static org.mutuality.payment.budget.BudgetProblem.CONVERSION_INVALID;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.mutuality.contracts.Money;
import org.mutuality.platform.problem.ValidationErrors;

/** Finds all that is wrong with a conversion. */
final class ConversionValidator {
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    // Where a day begins first on Earth: today is nowhere the future.
    private static final ZoneOffset FIRST_ON_EARTH = ZoneOffset.ofHours(14);

    /** Minor units: below 10^15, as the ledger takes it. */
    private static final long MOST_MINOR = 999_999_999_999_999L;

    private ConversionValidator() {}

    /** @throws org.mutuality.platform.problem.Refusal CONVERSION_INVALID, with every place */
    static void validate(Conversion conversion, Optional<BudgetOwner> from, Optional<BudgetOwner> to, Instant now) {
        ValidationErrors wrongs = new ValidationErrors();
        wrongs.addUnless(from.isPresent(), "/from", "must be a cohort or fund of your country");
        boolean known = wrongs.addUnless(to.isPresent(), "/to", "must be a cohort or fund of your country");
        if (known && from.isPresent()) {
            boolean same = from.get().country().equals(to.orElseThrow().country());
            wrongs.addUnless(same, "/to", "must be of the same country as from");
        }
        LocalDate today = LocalDate.ofInstant(now, FIRST_ON_EARTH);
        wrongs.addUnless(
                !conversion.convertedOn().isAfter(today)
                        && !conversion.convertedOn().isBefore(EARLIEST),
                "/convertedOn",
                "must be a day from 2000-01-01 to today");
        amounts(conversion, wrongs);
        wrongs.throwIfAny(CONVERSION_INVALID);
    }

    private static void amounts(Conversion conversion, ValidationErrors wrongs) {
        boolean sized = amount(conversion.sold(), "/sold/amount", wrongs)
                & amount(conversion.bought(), "/bought/amount", wrongs)
                & wrongs.addUnless(conversion.rate().signum() > 0, "/rate", "must be more than 0");
        wrongs.addUnless(
                !conversion.bought().currency().equals(conversion.sold().currency()),
                "/bought/currency",
                "must differ from the currency that was sold");
        if (sized) {
            wrongs.addUnless(
                    conversion.boughtByRate().compareTo(conversion.bought().toDecimal()) == 0,
                    "/bought/amount",
                    "must be the amount sold times the rate, to the minor unit");
        }
    }

    private static boolean amount(Money amount, String place, ValidationErrors wrongs) {
        return wrongs.addUnless(
                amount.minor() > 0 && amount.minor() <= MOST_MINOR,
                place,
                "must be more than 0 and less than 10^15 minor units");
    }
}
