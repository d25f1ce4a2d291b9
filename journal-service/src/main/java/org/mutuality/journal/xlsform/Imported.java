package org.mutuality.journal.xlsform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.form.FormDefinition;
import org.mutuality.journal.form.FormId;
import org.mutuality.journal.form.Wording;
import org.mutuality.platform.problem.Wrongs;

/**
 * A spreadsheet as a form.
 *
 * @param wrongs at sheet, row and column; when there is one, {@code definition} is of no use
 */
record Imported(FormDefinition definition, List<NotExpressed> notExpressed, Wrongs wrongs) {
    private static final Set<String> SETTINGS =
            Set.of("form_title", "form_id", "id_string", "version", "default_language", "extends");

    /** @throws org.mutuality.platform.problem.Refusal when it can't be read at all */
    static Imported of(FormId id, byte[] file) {
        Workbook book = Workbook.read(file);
        Report report = new Report();
        Table survey = book.table("survey");
        Line settings = book.table("settings").lines().stream().findFirst().orElse(new Line("settings", 2, Map.of()));
        Languages languages = Languages.of(
                settings.told("default_language"),
                Report.pointer("settings", settings.row(), "default_language"),
                List.of(survey.heads(), book.table("choices").heads()),
                report);
        ChoiceLists lists = ChoiceLists.read(book.table("choices"), languages, report);
        Survey read = survey(survey, languages, lists, report);
        leave(settings, book, report);
        Optional<String> base = settings.told("extends");
        String title = settings.told("form_title").orElse(id.name());
        FormDefinition definition = new FormDefinition(
                base,
                new Wording(Map.of(languages.usual(), title)),
                languages.all(),
                languages.usual(),
                Optional.empty(),
                read.sections().isEmpty() ? Optional.empty() : Optional.of(read.sections()),
                read.questions());
        new Origin(read.places(), settings, lists, report).check(id, definition);
        return new Imported(definition, report.notExpressed(), report.wrongs());
    }

    private static Survey survey(Table survey, Languages languages, ChoiceLists lists, Report report) {
        Conditions conditions = new Conditions(report);
        Survey read = new Survey(
                new QuestionRow(new Types(lists, report), languages, conditions, report),
                languages,
                conditions,
                report);
        if (survey.heads().told("type").isEmpty() || survey.heads().told("name").isEmpty()) {
            report.wrong(survey.heads(), survey.heads().told("type").isEmpty() ? "type" : "name", "is a column");
        } else {
            read.read(survey);
        }
        return read;
    }

    private static void leave(Line settings, Workbook book, Report report) {
        settings.cells().keySet().stream()
                .filter(head -> !SETTINGS.contains(head))
                .forEach(head -> report.leave(settings, head, "this setting is not supported"));
        book.leaveForeign(report);
    }
}
