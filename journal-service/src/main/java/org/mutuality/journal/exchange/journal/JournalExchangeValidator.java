package org.mutuality.journal.exchange.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mutuality.contracts.Money;
import org.mutuality.journal.calendar.CohortCalendars;
import org.mutuality.journal.exchange.DeclarationValidator;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.problem.ValidationErrors;

/** Checks the exchanges in a journal before it is stored, so that each can be declared afterwards. */
@ApplicationScoped
public class JournalExchangeValidator {
    private final CohortCalendars calendars;
    private final Directory directory;
    private final Clock clock;

    JournalExchangeValidator(Directory directory, Clock clock, CohortCalendars calendars) {
        this.calendars = calendars;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param entries of the repeat, as the form reads them
     * @param at JSON pointer to the repeat
     */
    public void check(
            FamilyRef family, YearMonth month, List<Map<String, Object>> entries, String at, ValidationErrors errors) {
        Set<UUID> neighbours = neighbours(family, entries);
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            Map<String, Object> entry = entries.get(i);
            String place = at + "/" + i;
            checkOther(entry, neighbours, place, errors);
            checkDay(entry, family, month, place, errors);
            checkValue(entry, family, place + "/" + JournalExchangeReader.VALUE, errors);
            errors.addUnless(seen.add(identity(entry)), place, "validation.duplicate");
        }
    }

    // The same error for the family itself, an unknown id and a family of another cohort, so that it doesn't reveal
    // which.
    private static void checkOther(
            Map<String, Object> entry, Set<UUID> neighbours, String place, ValidationErrors errors) {
        if (entry.containsKey(JournalExchangeReader.WITH)) {
            errors.addUnless(
                    JournalExchangeReader.isOutside(entry)
                            || JournalExchangeReader.other(entry)
                                    .filter(neighbours::contains)
                                    .isPresent(),
                    place + "/" + JournalExchangeReader.WITH,
                    "validation.exchange-partner");
        }
    }

    private void checkDay(
            Map<String, Object> entry, FamilyRef family, YearMonth month, String place, ValidationErrors errors) {
        if (entry.get(JournalExchangeReader.ON) instanceof String on) {
            LocalDate day = LocalDate.parse(on);
            errors.addUnless(
                    YearMonth.from(day).equals(month)
                            && calendars.hasStarted(family.cohort().cohortId(), day, clock.instant()),
                    place + "/" + JournalExchangeReader.ON,
                    "validation.day-of-month");
        }
    }

    private static void checkValue(Map<String, Object> entry, FamilyRef family, String place, ValidationErrors errors) {
        Optional<Money> value = JournalExchangeReader.value(entry);
        errors.addUnless(
                value.isPresent() || !entry.containsKey(JournalExchangeReader.VALUE),
                place + "/amount",
                "validation.whole-cents");
        value.ifPresent(one -> DeclarationValidator.checkValue(family.cohort(), one, place, errors));
    }

    private Set<UUID> neighbours(FamilyRef family, List<Map<String, Object>> entries) {
        Set<UUID> named = entries.stream()
                .flatMap(entry -> JournalExchangeReader.other(entry).stream())
                .collect(Collectors.toSet());
        named.remove(family.familyId());
        return directory.findFamiliesUpToDate(named).stream()
                .filter(one -> one.cohort().cohortId().equals(family.cohort().cohortId()))
                .map(FamilyRef::familyId)
                .collect(Collectors.toUnmodifiableSet());
    }

    // Private or not, it is the same exchange; incomplete entries are never equal.
    private static List<Object> identity(Map<String, Object> entry) {
        return entry.keySet().containsAll(JournalExchangeReader.ESSENTIAL)
                ? List.of(
                        entry.get(JournalExchangeReader.DIRECTION),
                        JournalExchangeReader.isOutside(entry) ? "" : JournalExchangeReader.other(entry),
                        entry.get(JournalExchangeReader.KIND),
                        entry.get(JournalExchangeReader.ON),
                        JournalExchangeReader.value(entry))
                : List.of(new Object());
    }
}
