package org.mutuality.importer.source;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mutuality.importer.plan.Cohort;
import org.mutuality.importer.plan.Family;
import org.mutuality.importer.plan.Plan;
import org.mutuality.importer.plan.Told;

/**
 * The World Bank's phone surveys of 2020 and 2021: a cohort a country, a journal for each round in which a family was
 * interviewed. Families that were never interviewed are not enrolled.
 */
public final class Phone {
    private Phone() {}

    /** @throws java.io.UncheckedIOException unreadable @throws IllegalArgumentException a column is missing or garbled */
    public static Plan read(Path file) {
        Map<PhoneCountry, List<Row>> countries = Rows.of(file).stream()
                .collect(groupingBy(PhoneCountry::of, () -> new EnumMap<>(PhoneCountry.class), toList()));
        List<Cohort> cohorts = countries.entrySet().stream()
                .map(country -> cohort(country.getKey(), country.getValue()))
                .toList();
        return new Plan(cohorts, PhoneNotes.of(countries));
    }

    private static Cohort cohort(PhoneCountry country, List<Row> rows) {
        Rounds rounds = Rounds.of(rows);
        Map<String, List<Row>> families = rows.stream()
                .filter(Phone::interviewed)
                .collect(groupingBy(row -> row.key("family_id"), LinkedHashMap::new, toList()));
        return new Cohort(
                Named.id("hfps/cohort/" + country),
                country.code,
                country.title + " phone survey",
                country.currency,
                rounds.first(),
                1,
                Optional.empty(),
                families.entrySet().stream()
                        .map(family -> family(family.getKey(), family.getValue(), rounds))
                        .toList());
    }

    static boolean interviewed(Row row) {
        return row.yes("interviewed");
    }

    private static Family family(String key, List<Row> rows, Rounds rounds) {
        Stream<Integer> sizes =
                rows.stream().flatMap(row -> row.number("hhsize").stream()).map(size -> size.intValueExact());
        return new Family(
                Named.id("hfps/family/" + key),
                sizes.findFirst(),
                rows.stream().flatMap(row -> told(row, rounds).stream()).toList());
    }

    /** Empty when nothing that core-1 asks was answered: a journal without answers is none. */
    static Optional<Told> told(Row row, Rounds rounds) {
        Map<String, Object> answers = answers(row);
        return answers.isEmpty() ? Optional.empty() : Optional.of(new Told(rounds.month(Rounds.number(row)), answers));
    }

    static Map<String, Object> answers(Row row) {
        return new Answers(row)
                .whole("household_size", "hhsize")
                .noYes("food_enough", "food_insecure_mod_sev")
                .given();
    }
}
