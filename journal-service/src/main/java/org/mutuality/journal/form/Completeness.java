package org.mutuality.journal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.form.answer.AnswerScope;
import org.mutuality.journal.form.answer.RepeatEntries;

/** What a journal lacks, as the version of its form has it; what it says never counts. */
final class Completeness {
    private final Predicate<FormQuestion> counted;
    private final List<String> missing = new ArrayList<>();

    private Completeness(Predicate<FormQuestion> counted) {
        this.counted = counted;
    }

    /** @return places under the answers: {@code ladder}, {@code children/0/grade} */
    static List<String> missing(
            List<FormQuestion> questions, Map<String, Object> answers, Predicate<FormQuestion> counted) {
        Completeness completeness = new Completeness(counted);
        completeness.collect(questions, new AnswerScope(answers, Optional.empty()), "");
        return List.copyOf(completeness.missing);
    }

    private void collect(List<FormQuestion> questions, AnswerScope told, String at) {
        for (FormQuestion question : questions) {
            @Nullable Object answer = told.answers().get(question.name());
            if (answer != null) {
                collectFromEntries(question, answer, told, at + question.name());
            } else if (counted.test(question) && question.isRelevant(told)) {
                missing.add(at + question.name());
            }
        }
    }

    private void collectFromEntries(FormQuestion question, Object answer, AnswerScope told, String at) {
        if (question.type() instanceof RepeatType repeat) {
            List<Map<String, Object>> entries = RepeatEntries.of(answer);
            for (int i = 0; i < entries.size(); i++) {
                collect(repeat.questions(), new AnswerScope(entries.get(i), Optional.of(told)), "%s/%d/".formatted(at, i));
            }
        }
    }
}
