package org.mutuality.journal.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.QuestionDefinition;

/**
 * Rows between a begin and its end, or the whole sheet.
 *
 * @param pointer into the definition; empty outside of repeats
 * @param relevant of all groups around
 * @param questions of the repeat, or of the form
 * @param leftOut what is in it can't be asked
 */
record Block(
        Line begin,
        boolean isRepeat,
        String pointer,
        Optional<String> section,
        Optional<String> relevant,
        List<QuestionDefinition> questions,
        boolean leftOut) {

    static Block whole() {
        return new Block(
                new Line("survey", 1, Map.of()),
                false,
                "",
                Optional.empty(),
                Optional.empty(),
                new ArrayList<>(),
                false);
    }

    Block within(Line group, Optional<String> inSection, Optional<String> when) {
        return new Block(group, false, pointer, inSection, when, questions, leftOut);
    }

    Block repeat(Line line) {
        String at = pointer + "/questions/" + questions.size();
        return new Block(line, true, at, Optional.empty(), Optional.empty(), new ArrayList<>(), false);
    }

    /** Of repeats two are asked in one another, and no more. */
    boolean mayRepeat() {
        return !leftOut && pointer.indexOf("/questions/", 1) < 0;
    }

    Block leftOut(Line line) {
        return new Block(line, true, pointer, section, relevant, questions, true);
    }
}
