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
import org.mutuality.importer.plan.ImportPlan;
import org.mutuality.importer.plan.PlannedCohort;
import org.mutuality.importer.plan.PlannedFamily;
import org.mutuality.importer.plan.PlannedJournal;

/**
 * The World Bank's phone surveys of 2020 and 2021: one cohort per country, one journal for each round in which a family was
 * interviewed. Families that were never interviewed are not enrolled.
 */
public final class PhoneSurveyReader {
    private PhoneSurveyReader() {}

    /**
     * @throws java.io.UncheckedIOException the file cannot be read
     * @throws IllegalArgumentException a column is missing or has an invalid value
     */
    public static ImportPlan read(Path file) {
        Map<PhoneSurveyCountry, List<SurveyRow>> countries = SurveyCsvReader.of(file).stream()
                .collect(groupingBy(PhoneSurveyCountry::of, () -> new EnumMap<>(PhoneSurveyCountry.class), toList()));
        List<PlannedCohort> cohorts = countries.entrySet().stream()
                .map(country -> cohort(country.getKey(), country.getValue()))
                .toList();
        return new ImportPlan(cohorts, PhoneSurveyNotes.of(countries));
    }

    private static PlannedCohort cohort(PhoneSurveyCountry country, List<SurveyRow> rows) {
        SurveyRoundMonths rounds = SurveyRoundMonths.of(rows);
        Map<String, List<SurveyRow>> families = rows.stream()
                .filter(PhoneSurveyReader::interviewed)
                .collect(groupingBy(row -> row.key("family_id"), LinkedHashMap::new, toList()));
        return new PlannedCohort(
                DeterministicIds.id("hfps/cohort/" + country),
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

    static boolean interviewed(SurveyRow row) {
        return row.yes("interviewed");
    }

    private static PlannedFamily family(String key, List<SurveyRow> rows, SurveyRoundMonths rounds) {
        Stream<Integer> sizes =
                rows.stream().flatMap(row -> row.number("hhsize").stream()).map(size -> size.intValueExact());
        return new PlannedFamily(
                DeterministicIds.id("hfps/family/" + key),
                sizes.findFirst(),
                rows.stream().flatMap(row -> readJournal(row, rounds).stream()).toList());
    }

    /** Empty when the row has no answer to a question of core-1. */
    static Optional<PlannedJournal> readJournal(SurveyRow row, SurveyRoundMonths rounds) {
        Map<String, Object> answers = answers(row);
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlannedJournal(rounds.month(SurveyRoundMonths.number(row)), answers));
    }

    static Map<String, Object> answers(SurveyRow row) {
        return new CoreFormAnswers(row)
                .integer("household_size", "hhsize")
                .noYes("food_enough", "food_insecure_mod_sev")
                .toAnswers();
    }
}
