package org.mutuality.journal.exchange;

import static java.time.ZoneOffset.MAX;
import static org.mutuality.journal.exchange.ExchangeProblem.EXCHANGE_INVALID;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.ExchangeResource.NewExchange;
import org.mutuality.journal.form.Spoken;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.problem.Wrongs;

/** Reads a declaration against the family's cohort, before it becomes a command. */
@ApplicationScoped
class Declaring {
    private static final int LONGEST_NOTE = 500;

    // In minor units: far above any help between families, and low enough that millions of them add up within 64 bits.
    private static final long MOST_MINOR = 1_000_000_000_000L;

    private final Directory directory;
    private final Spoken spoken;
    private final Clock clock;

    Declaring(Directory directory, Spoken spoken, Clock clock) {
        this.directory = directory;
        this.spoken = spoken;
        this.clock = clock;
    }

    /** @throws org.mutuality.platform.problem.Refusal EXCHANGE_INVALID with every wrong field */
    Passing read(FamilyRef family, NewExchange told) {
        Wrongs wrongs = spoken.wrongs();
        checkOther(family, told.other(), wrongs);
        checkDay(family.cohort(), told.on(), wrongs);
        told.value().ifPresent(value -> checkValue(family.cohort(), value, "/value", wrongs));
        told.note().ifPresent(note -> wrongs.checkText(note, LONGEST_NOTE, "/note"));
        wrongs.orThrow(EXCHANGE_INVALID);
        return passing(family, told);
    }

    private static Passing passing(FamilyRef family, NewExchange told) {
        return Passing.seenBy(
                family.familyId(),
                family.cohort().cohortId(),
                family.cohort().country(),
                told.direction(),
                told.other().familyId(),
                told.kind(),
                told.on());
    }

    // One wrong for oneself, for nobody and for somebody of another cohort, so that it doesn't tell which.
    private void checkOther(FamilyRef family, ExchangeResource.Other other, Wrongs wrongs) {
        boolean one = other.familyId().isPresent() != other.outside().orElse(false);
        if (wrongs.check(one, "/other", "validation.family-or-outside")) {
            other.familyId()
                    .ifPresent(
                            id -> wrongs.check(isNeighbour(family, id), "/other/familyId", "validation.other-family"));
        }
    }

    private boolean isNeighbour(FamilyRef family, UUID other) {
        UUID cohortId = family.cohort().cohortId();
        return !other.equals(family.familyId())
                && directory
                        .familySoon(other, one -> one.cohort().cohortId().equals(cohortId))
                        .isPresent();
    }

    // Where the day begins first, for a family tells of its own today.
    private void checkDay(CohortRef cohort, LocalDate on, Wrongs wrongs) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MAX);
        wrongs.check(!on.isAfter(today), "/on", "validation.day-in-future");
        wrongs.check(
                !on.isBefore(cohort.firstMonth().atDay(1)), "/on", "validation.before-cohort", cohort.firstMonth());
    }

    /** @param at pointer to it */
    static void checkValue(CohortRef cohort, Money value, String at, Wrongs wrongs) {
        wrongs.check(
                value.currency().equals(cohort.currency()),
                at + "/currency",
                "validation.currency-of-cohort",
                cohort.currency());
        wrongs.check(value.minor() > 0, at + "/amount", "validation.positive");
        wrongs.check(
                value.minor() <= MOST_MINOR,
                at + "/amount",
                "validation.at-most",
                new Money(MOST_MINOR, value.currency()).amount());
    }
}
