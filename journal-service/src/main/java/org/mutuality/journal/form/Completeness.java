package org.mutuality.journal.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a journal lacks, as the version of its form has it; what it says never counts. */
final class Completeness {
    private final Predicate<Question> counted;
    private final List<String> missing = new ArrayList<>();

    private Completeness(Predicate<Question> counted) {
        this.counted = counted;
    }

    /** @return places under the answers: {@code ladder}, {@code children/0/grade} */
    static List<String> missing(List<Question> questions, Map<String, Object> answers, Predicate<Question> counted) {
        Completeness completeness = new Completeness(counted);
        completeness.look(questions, new Told(answers, Optional.empty()), "");
        return List.copyOf(completeness.missing);
    }

    private void look(List<Question> questions, Told told, String at) {
        for (Question question : questions) {
            @Nullable Object answer = told.answers().get(question.name());
            if (answer != null) {
                within(question, answer, told, at + question.name());
            } else if (counted.test(question) && question.asked(told)) {
                missing.add(at + question.name());
            }
        }
    }

    private void within(Question question, Object answer, Told told, String at) {
        if (question.type() instanceof RepeatType repeat) {
            List<Map<String, Object>> entries = Entries.of(answer);
            for (int i = 0; i < entries.size(); i++) {
                look(repeat.questions(), new Told(entries.get(i), Optional.of(told)), "%s/%d/".formatted(at, i));
            }
        }
    }
}
