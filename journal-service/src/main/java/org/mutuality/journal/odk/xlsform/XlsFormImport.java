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
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * A form read from a spreadsheet.
 *
 * @param unsupported cells that the form cannot express
 * @param validationErrors by sheet, row and column; if there is any, {@code definition} must not be used
 */
record XlsFormImport(FormDefinition definition, List<UnsupportedCell> unsupported, ValidationErrors validationErrors) {
    private static final Set<String> SETTINGS =
            Set.of("form_title", "form_id", "id_string", "version", "default_language", "extends");

    /**
     * @param messages language of the reasons and errors
     * @throws ProblemException when the file cannot be read at all
     */
    static XlsFormImport of(FormId id, byte[] file, MessageCatalog messages) {
        XlsFormWorkbook book = XlsFormWorkbook.read(file);
        ImportReport report = new ImportReport(messages);
        SheetTable survey = book.table("survey");
        SheetRow settings =
                book.table("settings").rows().stream().findFirst().orElse(new SheetRow("settings", 2, Map.of()));
        XlsFormLanguages languages = XlsFormLanguages.of(
                settings.cell("default_language"),
                ImportReport.pointer("settings", settings.row(), "default_language"),
                List.of(survey.header(), book.table("choices").header()),
                report);
        ChoiceLists lists = ChoiceLists.read(book.table("choices"), languages, report);
        SurveySheetReader reader = survey(survey, languages, lists, report);
        reportUnsupportedSettings(settings, book, report);
        Optional<String> base = settings.cell("extends");
        String title = settings.cell("form_title").orElse(id.name());
        FormDefinition definition = new FormDefinition(
                base,
                new LocalizedText(Map.of(languages.defaultLanguage(), title)),
                languages.all(),
                languages.defaultLanguage(),
                Optional.empty(),
                reader.sections().isEmpty() ? Optional.empty() : Optional.of(reader.sections()),
                reader.questions());
        new CellLocator(reader.rowsByPointer(), settings, lists, report).check(id, definition);
        return new XlsFormImport(definition, report.unsupported(), report.validationErrors());
    }

    private static SurveySheetReader survey(
            SheetTable survey, XlsFormLanguages languages, ChoiceLists lists, ImportReport report) {
        ConditionImporter conditions = new ConditionImporter(report);
        SurveySheetReader reader = new SurveySheetReader(
                new QuestionRowReader(new QuestionTypeMapper(lists, report), languages, conditions, report),
                languages,
                conditions,
                report);
        if (survey.header().cell("type").isEmpty()
                || survey.header().cell("name").isEmpty()) {
            report.addError(survey.header(), survey.header().cell("type").isEmpty() ? "type" : "name", "validation.column");
        } else {
            reader.read(survey);
        }
        return reader;
    }

    private static void reportUnsupportedSettings(SheetRow settings, XlsFormWorkbook book, ImportReport report) {
        settings.cells().keySet().stream()
                .filter(column -> !SETTINGS.contains(column))
                .forEach(column -> report.reportUnsupported(settings, column, "xlsform.setting"));
        book.reportUnsupportedSheets(report);
    }
}
