package org.mutuality.journal.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers that may leave this service: a family's own words may hold anybody's name, so free text stays home. */
final class Tellable {
    private Tellable() {}

    static Map<String, Object> of(List<Question> questions, Map<String, Object> answers) {
        Map<String, Object> left = new LinkedHashMap<>(answers);
        for (Question question : questions) {
            switch (question.type()) {
                case TextType text -> left.remove(question.name());
                case RepeatType repeat -> left.computeIfPresent(question.name(), (name, told) -> of(repeat, told));
                default -> {}
            }
        }
        return Collections.unmodifiableMap(left);
    }

    private static Object of(RepeatType repeat, Object answer) {
        return Entries.of(answer).stream()
                .map(entry -> of(repeat.questions(), entry))
                .toList();
    }
}
