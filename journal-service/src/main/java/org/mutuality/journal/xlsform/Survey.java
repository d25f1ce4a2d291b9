package org.mutuality.journal.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.FormDefinition.Section;
import org.mutuality.journal.form.QuestionDefinition;
import org.mutuality.journal.form.QuestionType;
import org.mutuality.journal.form.Wording;

/** The sheet of questions, row by row: groups become sections, repeats become repeats. */
final class Survey {
    private final QuestionRow rows;
    private final Languages languages;
    private final Conditions conditions;
    private final Report report;
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Line> places = new HashMap<>();
    private final Deque<Block> open = new ArrayDeque<>();
    private final Block whole;

    Survey(QuestionRow rows, Languages languages, Conditions conditions, Report report) {
        this.rows = rows;
        this.languages = languages;
        this.conditions = conditions;
        this.report = report;
        this.whole = Block.whole();
        open.push(whole);
    }

    void read(Table survey) {
        survey.lines().stream()
                .filter(line ->
                        line.told("type").isPresent() || line.told("name").isPresent())
                .forEach(this::read);
        if (open.size() > 1) {
            report.wrong(open.element().begin(), "type", "has no end");
        }
    }

    List<QuestionDefinition> questions() {
        return whole.questions();
    }

    List<Section> sections() {
        return sections;
    }

    /** Pointer into the definition → row. */
    Map<String, Line> places() {
        return places;
    }

    private void read(Line line) {
        switch (Types.of(line)) {
            case "begin_group" -> beginGroup(line);
            case "begin_repeat" -> beginRepeat(line);
            case "end_group" -> end(line, false);
            case "end_repeat" -> end(line, true);
            default -> question(line);
        }
    }

    private void question(Line line) {
        Block block = open.element();
        if (block.leftOut()) {
            report.leave(line, "type", "it is in a repeat within two others");
            conditions.leaveOut(line.told("name").orElse(""));
            return;
        }
        rows.read(line, block.section(), block.relevant()).ifPresent(one -> add(one, line));
    }

    private void add(QuestionDefinition question, Line line) {
        Block block = open.element();
        places.put(
                "%s/questions/%d".formatted(block.pointer(), block.questions().size()), line);
        block.questions().add(question);
    }

    private void beginGroup(Line line) {
        Block around = open.element();
        Optional<Wording> title = languages.said(line, "label");
        Optional<String> relevant = around.leftOut() ? Optional.empty() : conditions.said(line, "relevant");
        boolean inRepeat = !around.pointer().isEmpty();
        if (inRepeat && title.isPresent() && !around.leftOut()) {
            report.leave(line, "label", "sections in a repeat are not supported");
        }
        rows.leaveUnknown(line);
        Optional<String> section =
                inRepeat || title.isEmpty() ? around.section() : Optional.of(section(line, title.get()));
        open.push(around.within(line, section, Conditions.both(around.relevant(), relevant)));
    }

    private String section(Line line, Wording title) {
        String name = line.told("name").orElse("section_" + line.row());
        places.put("/sections/" + sections.size(), line);
        sections.add(new Section(name, title));
        return name;
    }

    private void beginRepeat(Line line) {
        Block around = open.element();
        if (!around.mayRepeat()) {
            report.leave(line, "type", "a repeat within two others is not supported");
            conditions.leaveOut(line.told("name").orElse(""));
            open.push(around.leftOut(line));
            return;
        }
        rows.leaveUnknown(line);
        open.push(around.repeat(line));
    }

    private void end(Line line, boolean repeat) {
        Block block = open.element();
        if (open.size() == 1 || block.isRepeat() != repeat) {
            report.wrong(line, "type", "must end the group or repeat begun last");
            return;
        }
        open.pop();
        if (repeat && !block.leftOut()) {
            Block around = open.element();
            Draft.Asked asked = rows.asked(block.begin(), around.section(), around.relevant());
            add(Draft.of(QuestionType.REPEAT).question(asked, Optional.of(block.questions())), block.begin());
        }
    }
}
