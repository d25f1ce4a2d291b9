package org.mutuality.journal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.form.answer.AnswerScope;
import org.mutuality.journal.form.answer.RepeatEntries;

/** Finds the questions that a journal leaves unanswered, by its form; the content of answers is never judged. */
final class Completeness {
    private final Predicate<FormQuestion> counted;
    private final List<String> missing = new ArrayList<>();

    private Completeness(Predicate<FormQuestion> counted) {
        this.counted = counted;
    }

    /** @return paths below the answers: {@code ladder}, {@code children/0/grade} */
    static List<String> missing(
            List<FormQuestion> questions, Map<String, Object> answers, Predicate<FormQuestion> counted) {
        Completeness completeness = new Completeness(counted);
        completeness.collect(questions, new AnswerScope(answers, Optional.empty()), "");
        return List.copyOf(completeness.missing);
    }

    private void collect(List<FormQuestion> questions, AnswerScope scope, String path) {
        for (FormQuestion question : questions) {
            @Nullable Object answer = scope.answers().get(question.name());
            if (answer != null) {
                collectFromEntries(question, answer, scope, path + question.name());
            } else if (counted.test(question) && question.isRelevant(scope)) {
                missing.add(path + question.name());
            }
        }
    }

    private void collectFromEntries(FormQuestion question, Object answer, AnswerScope scope, String path) {
        if (question.type() instanceof RepeatType repeat) {
            List<Map<String, Object>> entries = RepeatEntries.of(answer);
            for (int i = 0; i < entries.size(); i++) {
                collect(
                        repeat.questions(),
                        new AnswerScope(entries.get(i), Optional.of(scope)),
                        "%s/%d/".formatted(path, i));
            }
        }
    }
}
