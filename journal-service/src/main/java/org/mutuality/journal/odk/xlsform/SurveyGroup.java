package org.mutuality.journal.odk.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.odk.xlsform.workbook.SheetRow;

/**
 * Rows between a begin and its end, or the whole sheet.
 *
 * @param pointer into the definition; empty outside of repeats
 * @param relevant of all groups around
 * @param questions of the repeat, or of the form
 * @param leftOut what is in it can't be asked
 */
record SurveyGroup(
        SheetRow begin,
        boolean isRepeat,
        String pointer,
        Optional<String> section,
        Optional<String> relevant,
        List<QuestionDefinition> questions,
        boolean leftOut) {

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
        return new SurveyGroup(group, false, pointer, inSection, when, questions, leftOut);
    }

    SurveyGroup repeat(SheetRow line) {
        String at = pointer + "/questions/" + questions.size();
        return new SurveyGroup(line, true, at, Optional.empty(), Optional.empty(), new ArrayList<>(), false);
    }

    /** Of repeats two are asked in one another, and no more. */
    boolean mayRepeat() {
        return !leftOut && pointer.indexOf("/questions/", 1) < 0;
    }

    SurveyGroup leftOut(SheetRow line) {
        return new SurveyGroup(line, true, pointer, section, relevant, questions, true);
    }
}
