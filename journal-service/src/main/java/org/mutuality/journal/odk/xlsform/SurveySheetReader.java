package org.mutuality.journal.odk.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.definition.FormDefinition.Section;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.definition.QuestionType;
import org.mutuality.journal.odk.xlsform.workbook.ImportReport;
import org.mutuality.journal.odk.xlsform.workbook.SheetRow;
import org.mutuality.journal.odk.xlsform.workbook.SheetTable;

/** Reads the survey sheet row by row: groups become sections, repeats become repeats. */
final class SurveySheetReader {
    private final QuestionRowReader rowReader;
    private final XlsFormLanguages languages;
    private final ConditionImporter conditions;
    private final ImportReport report;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, SheetRow> rowsByPointer = new HashMap<>();
    private final Deque<SurveyGroup> openGroups = new ArrayDeque<>();
    private final SurveyGroup root;

    SurveySheetReader(
            QuestionRowReader rows, XlsFormLanguages languages, ConditionImporter conditions, ImportReport report) {
        this.rowReader = rows;
        this.languages = languages;
        this.conditions = conditions;
        this.report = report;
        this.root = SurveyGroup.root();
        openGroups.push(root);
    }

    void read(SheetTable survey) {
        survey.rows().stream()
                .filter(row -> row.cell("type").isPresent() || row.cell("name").isPresent())
                .forEach(this::read);
        if (openGroups.size() > 1) {
            report.addError(openGroups.element().beginRow(), "type", "validation.no-end");
        }
    }

    List<QuestionDefinition> questions() {
        return root.questions();
    }

    List<Section> sections() {
        return sections;
    }

    /** Pointer into the definition to row. */
    Map<String, SheetRow> rowsByPointer() {
        return rowsByPointer;
    }

    private void read(SheetRow row) {
        switch (QuestionTypeMapper.of(row)) {
            case "begin_group" -> beginGroup(row);
            case "begin_repeat" -> beginRepeat(row);
            case "end_group" -> end(row, false);
            case "end_repeat" -> end(row, true);
            default -> question(row);
        }
    }

    private void question(SheetRow row) {
        SurveyGroup group = openGroups.element();
        if (group.omitted()) {
            report.reportUnsupported(row, "type", "xlsform.deep-question");
            conditions.omitQuestion(row.cell("name").orElse(""));
            return;
        }
        rowReader.read(row, group.section(), group.relevant()).ifPresent(one -> add(one, row));
    }

    private void add(QuestionDefinition question, SheetRow row) {
        SurveyGroup group = openGroups.element();
        rowsByPointer.put(
                "%s/questions/%d".formatted(group.pointer(), group.questions().size()), row);
        group.questions().add(question);
    }

    private void beginGroup(SheetRow row) {
        SurveyGroup enclosing = openGroups.element();
        Optional<LocalizedText> title = languages.localizedText(row, "label");
        Optional<String> relevant =
                enclosing.omitted() ? Optional.empty() : conditions.importCondition(row, "relevant");
        boolean inRepeat = !enclosing.pointer().isEmpty();
        if (inRepeat && title.isPresent() && !enclosing.omitted()) {
            report.reportUnsupported(row, "label", "xlsform.section-in-repeat");
        }
        rowReader.reportUnsupportedColumns(row);
        Optional<String> section =
                inRepeat || title.isEmpty() ? enclosing.section() : Optional.of(section(row, title.get()));
        openGroups.push(enclosing.within(row, section, ConditionImporter.conjunction(enclosing.relevant(), relevant)));
    }

    private String section(SheetRow row, LocalizedText title) {
        String name = row.cell("name").orElse("section_" + row.row());
        rowsByPointer.put("/sections/" + sections.size(), row);
        sections.add(new Section(name, title));
        return name;
    }

    private void beginRepeat(SheetRow row) {
        SurveyGroup enclosing = openGroups.element();
        if (!enclosing.mayRepeat()) {
            report.reportUnsupported(row, "type", "xlsform.deep-repeat");
            conditions.omitQuestion(row.cell("name").orElse(""));
            openGroups.push(enclosing.omitted(row));
            return;
        }
        rowReader.reportUnsupportedColumns(row);
        openGroups.push(enclosing.repeat(row));
    }

    private void end(SheetRow row, boolean repeat) {
        SurveyGroup group = openGroups.element();
        if (openGroups.size() == 1 || group.isRepeat() != repeat) {
            report.addError(row, "type", "validation.end-of-last");
            return;
        }
        openGroups.pop();
        if (repeat && !group.omitted()) {
            SurveyGroup enclosing = openGroups.element();
            TypedQuestion.CommonAttributes common =
                    rowReader.commonAttributes(group.beginRow(), enclosing.section(), enclosing.relevant());
            add(
                    TypedQuestion.of(QuestionType.REPEAT).question(common, Optional.of(group.questions())),
                    group.beginRow());
        }
    }

    /**
     * Rows between a begin and its end, or the whole sheet.
     *
     * @param pointer into the definition; empty outside of repeats
     * @param relevant condition of all enclosing groups
     * @param questions of the repeat, or of the form
     * @param omitted whether its content is not supported
     */
    record SurveyGroup(
            SheetRow beginRow,
            boolean isRepeat,
            String pointer,
            Optional<String> section,
            Optional<String> relevant,
            List<QuestionDefinition> questions,
            boolean omitted) {

        static SurveyGroup root() {
            return new SurveyGroup(
                    new SheetRow("survey", 1, Map.of()),
                    false,
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    new ArrayList<>(),
                    false);
        }

        SurveyGroup within(SheetRow group, Optional<String> inSection, Optional<String> condition) {
            return new SurveyGroup(group, false, pointer, inSection, condition, questions, omitted);
        }

        SurveyGroup repeat(SheetRow row) {
            String repeatPointer = pointer + "/questions/" + questions.size();
            return new SurveyGroup(
                    row, true, repeatPointer, Optional.empty(), Optional.empty(), new ArrayList<>(), false);
        }

        /** Repeats may be nested once. */
        boolean mayRepeat() {
            return !omitted && pointer.indexOf("/questions/", 1) < 0;
        }

        SurveyGroup omitted(SheetRow row) {
            return new SurveyGroup(row, true, pointer, section, relevant, questions, true);
        }
    }
}
