package org.mutuality.importer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Notes, with counts, on what the phone surveys contain and a journal cannot hold. */
final class PhoneSurveyNotes {
    private PhoneSurveyNotes() {}

    static List<String> of(Map<PhoneSurveyCountry, List<SurveyRow>> countries) {
        List<String> notes = new ArrayList<>();
        countries.forEach((country, rows) ->
                SurveyRoundMonths.of(rows).moved().forEach(moved -> notes.add(country.title + ": " + moved)));
        countries.forEach((country, rows) -> notes.add(country.title + ": " + counts(rows)));
        notes.add(
                "not imported: weights (so no national figures), severe food insecurity, ages, new head, new respondent,"
                        + " respondents who were reached but not interviewed");
        return notes;
    }

    private static String counts(List<SurveyRow> rows) {
        List<SurveyRow> interviewed =
                rows.stream().filter(PhoneSurveyReader::interviewed).toList();
        return "%d interviews; %d of them have no answer to a question of core-1 and are skipped; %d report a new head"
                .formatted(
                        interviewed.size(),
                        interviewed.stream()
                                .filter(row -> PhoneSurveyReader.answers(row).isEmpty())
                                .count(),
                        interviewed.stream()
                                .filter(row -> row.yes("head_changed"))
                                .count());
    }
}
