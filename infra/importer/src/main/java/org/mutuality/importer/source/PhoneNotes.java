package org.mutuality.importer.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the phone surveys hold and a journal can't say, with counts. */
final class PhoneNotes {
    private PhoneNotes() {}

    static List<String> of(Map<PhoneCountry, List<Row>> countries) {
        List<String> notes = new ArrayList<>();
        countries.forEach(
                (country, rows) -> Rounds.of(rows).moved().forEach(moved -> notes.add(country.title + ": " + moved)));
        countries.forEach((country, rows) -> notes.add(country.title + ": " + counts(rows)));
        notes.add(
                "not imported: weights (so no national figures), severe food insecurity, ages, new head, new respondent,"
                        + " who was reached but not interviewed");
        return notes;
    }

    private static String counts(List<Row> rows) {
        List<Row> interviewed = rows.stream().filter(Phone::interviewed).toList();
        return "%d interviews; %d of them have no answer to a question of core-1 and are skipped; %d report a new head"
                .formatted(
                        interviewed.size(),
                        interviewed.stream()
                                .filter(row -> Phone.answers(row).isEmpty())
                                .count(),
                        interviewed.stream()
                                .filter(row -> row.yes("head_changed"))
                                .count());
    }
}
