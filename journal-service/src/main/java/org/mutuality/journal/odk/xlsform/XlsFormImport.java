package org.mutuality.journal.odk.xlsform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.odk.xlsform.workbook.ImportReport;
import org.mutuality.journal.odk.xlsform.workbook.SheetRow;
import org.mutuality.journal.odk.xlsform.workbook.SheetTable;
import org.mutuality.journal.odk.xlsform.workbook.UnsupportedCell;
import org.mutuality.journal.odk.xlsform.workbook.XlsFormWorkbook;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * A spreadsheet as a form.
 *
 * @param validationErrors at sheet, row and column; when there is one, {@code definition} is of no use
 */
record XlsFormImport(FormDefinition definition, List<UnsupportedCell> notExpressed, ValidationErrors validationErrors) {
    private static final Set<String> SETTINGS =
            Set.of("form_title", "form_id", "id_string", "version", "default_language", "extends");

    /** @throws org.mutuality.platform.problem.Refusal when it can't be read at all */
    static XlsFormImport of(FormId id, byte[] file) {
        XlsFormWorkbook book = XlsFormWorkbook.read(file);
        ImportReport report = new ImportReport();
        SheetTable survey = book.table("survey");
        SheetRow settings =
                book.table("settings").lines().stream().findFirst().orElse(new SheetRow("settings", 2, Map.of()));
        XlsFormLanguages languages = XlsFormLanguages.of(
                settings.cell("default_language"),
                ImportReport.pointer("settings", settings.row(), "default_language"),
                List.of(survey.heads(), book.table("choices").heads()),
                report);
        ChoiceLists lists = ChoiceLists.read(book.table("choices"), languages, report);
        SurveySheetReader read = survey(survey, languages, lists, report);
        leave(settings, book, report);
        Optional<String> base = settings.cell("extends");
        String title = settings.cell("form_title").orElse(id.name());
        FormDefinition definition = new FormDefinition(
                base,
                new LocalizedText(Map.of(languages.usual(), title)),
                languages.all(),
                languages.usual(),
                Optional.empty(),
                read.sections().isEmpty() ? Optional.empty() : Optional.of(read.sections()),
                read.questions());
        new CellLocator(read.places(), settings, lists, report).check(id, definition);
        return new XlsFormImport(definition, report.notExpressed(), report.validationErrors());
    }

    private static SurveySheetReader survey(
            SheetTable survey, XlsFormLanguages languages, ChoiceLists lists, ImportReport report) {
        ConditionImporter conditions = new ConditionImporter(report);
        SurveySheetReader read = new SurveySheetReader(
                new QuestionRowReader(new QuestionTypeMapper(lists, report), languages, conditions, report),
                languages,
                conditions,
                report);
        if (survey.heads().cell("type").isEmpty() || survey.heads().cell("name").isEmpty()) {
            report.addError(survey.heads(), survey.heads().cell("type").isEmpty() ? "type" : "name", "is a column");
        } else {
            read.read(survey);
        }
        return read;
    }

    private static void leave(SheetRow settings, XlsFormWorkbook book, ImportReport report) {
        settings.cells().keySet().stream()
                .filter(head -> !SETTINGS.contains(head))
                .forEach(head -> report.reportUnsupported(settings, head, "this setting is not supported"));
        book.leaveForeign(report);
    }
}
