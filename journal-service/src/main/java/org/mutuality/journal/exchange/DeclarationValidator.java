package org.mutuality.journal.exchange;

import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.journal.calendar.CohortCalendars;
import org.mutuality.journal.exchange.ExchangeResource.DeclareExchangeRequest;
import org.mutuality.journal.exchange.match.HelpTransfer;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.problem.ValidationErrors;

/** Checks a declaration against the family's cohort, before it becomes a command. */
@ApplicationScoped
public class DeclarationValidator {
    private static final int MAX_NOTE_LENGTH = 500;

    // In minor units: far above any help between families, and low enough that millions of them add up within 64 bits.
    private static final long MAX_MINOR = 1_000_000_000_000L;

    private final CohortCalendars calendars;
    private final Directory directory;
    private final RequestLocale locale;
    private final Clock clock;

    DeclarationValidator(Directory directory, RequestLocale locale, Clock clock, CohortCalendars calendars) {
        this.calendars = calendars;
        this.directory = directory;
        this.locale = locale;
        this.clock = clock;
    }

    /** @throws org.mutuality.platform.problem.ProblemException EXCHANGE_INVALID with every invalid field */
    HelpTransfer validate(FamilyRef family, DeclareExchangeRequest declared) {
        ValidationErrors errors = locale.newValidationErrors();
        checkOther(family, declared.other(), errors);
        checkDay(family.cohort(), declared.on(), errors);
        declared.value().ifPresent(value -> checkValue(family.cohort(), value, "/value", errors));
        declared.note().ifPresent(note -> errors.checkText(note, MAX_NOTE_LENGTH, "/note"));
        errors.throwIfAny(EXCHANGE_INVALID);
        return transfer(family, declared);
    }

    private static HelpTransfer transfer(FamilyRef family, DeclareExchangeRequest declared) {
        return HelpTransfer.perspectiveOf(
                family.familyId(),
                family.cohort().cohortId(),
                family.cohort().country(),
                declared.direction(),
                declared.other().familyId(),
                declared.kind(),
                declared.on());
    }

    // The same error for the family itself, an unknown id and a family of another cohort, so that it doesn't reveal
    // which.
    private void checkOther(FamilyRef family, ExchangeResource.Counterparty other, ValidationErrors errors) {
        boolean one = other.familyId().isPresent() != other.outside().orElse(false);
        if (errors.addUnless(one, "/other", "validation.family-or-outside")) {
            other.familyId()
                    .ifPresent(id ->
                            errors.addUnless(isNeighbour(family, id), "/other/familyId", "validation.other-family"));
        }
    }

    private boolean isNeighbour(FamilyRef family, UUID other) {
        UUID cohortId = family.cohort().cohortId();
        return !other.equals(family.familyId())
                && directory
                        .findFamilyOrWait(other, one -> one.cohort().cohortId().equals(cohortId))
                        .isPresent();
    }

    private void checkDay(CohortRef cohort, LocalDate on, ValidationErrors errors) {
        errors.addUnless(
                calendars.hasStarted(cohort.cohortId(), on, clock.instant()), "/on", "validation.day-in-future");
        errors.addUnless(
                !on.isBefore(cohort.firstMonth().atDay(1)), "/on", "validation.before-cohort", cohort.firstMonth());
    }

    /** @param at JSON pointer to the value */
    public static void checkValue(CohortRef cohort, Money value, String at, ValidationErrors errors) {
        errors.addUnless(
                value.currency().equals(cohort.currency()),
                at + "/currency",
                "validation.currency-of-cohort",
                cohort.currency());
        errors.addUnless(value.minor() > 0, at + "/amount", "validation.positive");
        errors.addUnless(
                value.minor() <= MAX_MINOR,
                at + "/amount",
                "validation.at-most",
                new Money(MAX_MINOR, value.currency()).amount());
    }
}
