package org.mutuality.journal.exchange.journal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.DeclarationValidator;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.problem.ValidationErrors;

/** What would be refused of an exchange, said while the journal that tells it can still be mended. */
@ApplicationScoped
public class JournalExchangeValidator {
    private final Directory directory;
    private final Clock clock;

    JournalExchangeValidator(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @param told entries of the repeat, as the form reads them
     * @param at pointer to the repeat
     */
    public void check(
            FamilyRef family, YearMonth month, List<Map<String, Object>> told, String at, ValidationErrors wrongs) {
        Set<UUID> neighbours = neighbours(family, told);
        Set<List<Object>> known = new HashSet<>();
        for (int i = 0; i < told.size(); i++) {
            Map<String, Object> entry = told.get(i);
            String place = at + "/" + i;
            checkOther(entry, neighbours, place, wrongs);
            checkDay(entry, month, place, wrongs);
            checkValue(entry, family, place + "/" + JournalExchangeReader.VALUE, wrongs);
            wrongs.addUnless(known.add(what(entry)), place, "validation.duplicate");
        }
    }

    // One wrong for oneself, for nobody and for somebody of another cohort, so that it doesn't tell which.
    private static void checkOther(
            Map<String, Object> entry, Set<UUID> neighbours, String place, ValidationErrors wrongs) {
        if (entry.containsKey(JournalExchangeReader.WITH)) {
            wrongs.addUnless(
                    JournalExchangeReader.isOutside(entry)
                            || JournalExchangeReader.other(entry)
                                    .filter(neighbours::contains)
                                    .isPresent(),
                    place + "/" + JournalExchangeReader.WITH,
                    "validation.exchange-partner");
        }
    }

    private void checkDay(Map<String, Object> entry, YearMonth month, String place, ValidationErrors wrongs) {
        if (entry.get(JournalExchangeReader.ON) instanceof String on) {
            LocalDate day = LocalDate.parse(on);
            // Where the day begins first, for a family tells of its own today.
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX);
            wrongs.addUnless(
                    YearMonth.from(day).equals(month) && !day.isAfter(today),
                    place + "/" + JournalExchangeReader.ON,
                    "validation.day-of-month");
        }
    }

    private static void checkValue(Map<String, Object> entry, FamilyRef family, String place, ValidationErrors wrongs) {
        Optional<Money> value = JournalExchangeReader.value(entry);
        wrongs.addUnless(
                value.isPresent() || !entry.containsKey(JournalExchangeReader.VALUE),
                place + "/amount",
                "validation.whole-cents");
        value.ifPresent(one -> DeclarationValidator.checkValue(family.cohort(), one, place, wrongs));
    }

    private Set<UUID> neighbours(FamilyRef family, List<Map<String, Object>> told) {
        Set<UUID> named = told.stream()
                .flatMap(entry -> JournalExchangeReader.other(entry).stream())
                .collect(Collectors.toSet());
        named.remove(family.familyId());
        return directory.findFamiliesUpToDate(named).stream()
                .filter(one -> one.cohort().cohortId().equals(family.cohort().cohortId()))
                .map(FamilyRef::familyId)
                .collect(Collectors.toUnmodifiableSet());
    }

    // Whether it is private makes it no other exchange; nor do two that lack something make one.
    private static List<Object> what(Map<String, Object> entry) {
        return entry.keySet()
                        .containsAll(List.of(
                                JournalExchangeReader.DIRECTION,
                                JournalExchangeReader.WITH,
                                JournalExchangeReader.KIND,
                                JournalExchangeReader.ON))
                ? List.of(
                        entry.get(JournalExchangeReader.DIRECTION),
                        JournalExchangeReader.isOutside(entry) ? "" : JournalExchangeReader.other(entry),
                        entry.get(JournalExchangeReader.KIND),
                        entry.get(JournalExchangeReader.ON),
                        JournalExchangeReader.value(entry))
                : List.of(new Object());
    }
}
