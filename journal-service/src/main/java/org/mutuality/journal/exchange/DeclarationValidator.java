package org.mutuality.journal.exchange;

import static java.time.ZoneOffset.MAX;
import static org.mutuality.journal.exchange.match.ExchangeProblem.EXCHANGE_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.ExchangeResource.DeclareExchangeRequest;
import org.mutuality.journal.exchange.match.HelpTransfer;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.problem.ValidationErrors;

/** Reads a declaration against the family's cohort, before it becomes a command. */
@ApplicationScoped
public class DeclarationValidator {
    private static final int LONGEST_NOTE = 500;

    // In minor units: far above any help between families, and low enough that millions of them add up within 64 bits.
    private static final long MOST_MINOR = 1_000_000_000_000L;

    private final Directory directory;
    private final RequestLocale spoken;
    private final Clock clock;

    DeclarationValidator(Directory directory, RequestLocale spoken, Clock clock) {
        this.directory = directory;
        this.spoken = spoken;
        this.clock = clock;
    }

    /** @throws org.mutuality.platform.problem.Refusal EXCHANGE_INVALID with every wrong field */
    HelpTransfer validate(FamilyRef family, DeclareExchangeRequest told) {
        ValidationErrors wrongs = spoken.newValidationErrors();
        checkOther(family, told.other(), wrongs);
        checkDay(family.cohort(), told.on(), wrongs);
        told.value().ifPresent(value -> checkValue(family.cohort(), value, "/value", wrongs));
        told.note().ifPresent(note -> wrongs.checkText(note, LONGEST_NOTE, "/note"));
        wrongs.throwIfAny(EXCHANGE_INVALID);
        return passing(family, told);
    }

    private static HelpTransfer passing(FamilyRef family, DeclareExchangeRequest told) {
        return HelpTransfer.perspectiveOf(
                family.familyId(),
                family.cohort().cohortId(),
                family.cohort().country(),
                told.direction(),
                told.other().familyId(),
                told.kind(),
                told.on());
    }

    // One wrong for oneself, for nobody and for somebody of another cohort, so that it doesn't tell which.
    private void checkOther(FamilyRef family, ExchangeResource.Counterparty other, ValidationErrors wrongs) {
        boolean one = other.familyId().isPresent() != other.outside().orElse(false);
        if (wrongs.addUnless(one, "/other", "validation.family-or-outside")) {
            other.familyId()
                    .ifPresent(id ->
                            wrongs.addUnless(isNeighbour(family, id), "/other/familyId", "validation.other-family"));
        }
    }

    private boolean isNeighbour(FamilyRef family, UUID other) {
        UUID cohortId = family.cohort().cohortId();
        return !other.equals(family.familyId())
                && directory
                        .findFamilyOrWait(other, one -> one.cohort().cohortId().equals(cohortId))
                        .isPresent();
    }

    // Where the day begins first, for a family tells of its own today.
    private void checkDay(CohortRef cohort, LocalDate on, ValidationErrors wrongs) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MAX);
        wrongs.addUnless(!on.isAfter(today), "/on", "validation.day-in-future");
        wrongs.addUnless(
                !on.isBefore(cohort.firstMonth().atDay(1)), "/on", "validation.before-cohort", cohort.firstMonth());
    }

    /** @param at pointer to it */
    public static void checkValue(CohortRef cohort, Money value, String at, ValidationErrors wrongs) {
        wrongs.addUnless(
                value.currency().equals(cohort.currency()),
                at + "/currency",
                "validation.currency-of-cohort",
                cohort.currency());
        wrongs.addUnless(value.minor() > 0, at + "/amount", "validation.positive");
        wrongs.addUnless(
                value.minor() <= MOST_MINOR,
                at + "/amount",
                "validation.at-most",
                new Money(MOST_MINOR, value.currency()).amount());
    }
}
