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

/** The sheet of questions, row by row: groups become sections, repeats become repeats. */
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
                .filter(line ->
                        line.cell("type").isPresent() || line.cell("name").isPresent())
                .forEach(this::read);
        if (openGroups.size() > 1) {
            report.addError(openGroups.element().beginRow(), "type", "has no end");
        }
    }

    List<QuestionDefinition> questions() {
        return root.questions();
    }

    List<Section> sections() {
        return sections;
    }

    /** Pointer into the definition → row. */
    Map<String, SheetRow> rowsByPointer() {
        return rowsByPointer;
    }

    private void read(SheetRow line) {
        switch (QuestionTypeMapper.of(line)) {
            case "begin_group" -> beginGroup(line);
            case "begin_repeat" -> beginRepeat(line);
            case "end_group" -> end(line, false);
            case "end_repeat" -> end(line, true);
            default -> question(line);
        }
    }

    private void question(SheetRow line) {
        SurveyGroup block = openGroups.element();
        if (block.omitted()) {
            report.reportUnsupported(line, "type", "it is in a repeat within two others");
            conditions.omitQuestion(line.cell("name").orElse(""));
            return;
        }
        rowReader.read(line, block.section(), block.relevant()).ifPresent(one -> add(one, line));
    }

    private void add(QuestionDefinition question, SheetRow line) {
        SurveyGroup block = openGroups.element();
        rowsByPointer.put(
                "%s/questions/%d".formatted(block.pointer(), block.questions().size()), line);
        block.questions().add(question);
    }

    private void beginGroup(SheetRow line) {
        SurveyGroup around = openGroups.element();
        Optional<LocalizedText> title = languages.localizedText(line, "label");
        Optional<String> relevant = around.omitted() ? Optional.empty() : conditions.importCondition(line, "relevant");
        boolean inRepeat = !around.pointer().isEmpty();
        if (inRepeat && title.isPresent() && !around.omitted()) {
            report.reportUnsupported(line, "label", "sections in a repeat are not supported");
        }
        rowReader.reportUnsupportedColumns(line);
        Optional<String> section =
                inRepeat || title.isEmpty() ? around.section() : Optional.of(section(line, title.get()));
        openGroups.push(around.within(line, section, ConditionImporter.conjunction(around.relevant(), relevant)));
    }

    private String section(SheetRow line, LocalizedText title) {
        String name = line.cell("name").orElse("section_" + line.row());
        rowsByPointer.put("/sections/" + sections.size(), line);
        sections.add(new Section(name, title));
        return name;
    }

    private void beginRepeat(SheetRow line) {
        SurveyGroup around = openGroups.element();
        if (!around.mayRepeat()) {
            report.reportUnsupported(line, "type", "a repeat within two others is not supported");
            conditions.omitQuestion(line.cell("name").orElse(""));
            openGroups.push(around.omitted(line));
            return;
        }
        rowReader.reportUnsupportedColumns(line);
        openGroups.push(around.repeat(line));
    }

    private void end(SheetRow line, boolean repeat) {
        SurveyGroup block = openGroups.element();
        if (openGroups.size() == 1 || block.isRepeat() != repeat) {
            report.addError(line, "type", "must end the group or repeat begun last");
            return;
        }
        openGroups.pop();
        if (repeat && !block.omitted()) {
            SurveyGroup around = openGroups.element();
            TypedQuestion.CommonAttributes asked =
                    rowReader.commonAttributes(block.beginRow(), around.section(), around.relevant());
            add(TypedQuestion.of(QuestionType.REPEAT).question(asked, Optional.of(block.questions())), block.beginRow());
        }
    }

    /**
     * Rows between a begin and its end, or the whole sheet.
     *
     * @param pointer into the definition; empty outside of repeats
     * @param relevant of all groups around
     * @param questions of the repeat, or of the form
     * @param omitted what is in it can't be asked
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

        SurveyGroup within(SheetRow group, Optional<String> inSection, Optional<String> when) {
            return new SurveyGroup(group, false, pointer, inSection, when, questions, omitted);
        }

        SurveyGroup repeat(SheetRow line) {
            String at = pointer + "/questions/" + questions.size();
            return new SurveyGroup(line, true, at, Optional.empty(), Optional.empty(), new ArrayList<>(), false);
        }

        /** Of repeats two are asked in one another, and no more. */
        boolean mayRepeat() {
            return !omitted && pointer.indexOf("/questions/", 1) < 0;
        }

        SurveyGroup omitted(SheetRow line) {
            return new SurveyGroup(line, true, pointer, section, relevant, questions, true);
        }
    }
}
