package org.mutuality.journal.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers that may leave this service: a family's own words may hold anybody's name, so free text stays home. So does what was
 * told of exchanges, for that is told by itself.
 */
final class Tellable {
    static final String EXCHANGES = "exchanges";

    private Tellable() {}

    static Map<String, Object> of(List<Question> questions, Map<String, Object> answers) {
        Map<String, Object> left = copied(questions, answers);
        if (left.get(EXCHANGES) instanceof List<?>) {
            left.remove(EXCHANGES);
        }
        return Collections.unmodifiableMap(left);
    }

    /** Without free text. */
    static Map<String, Object> wordless(List<Question> questions, Map<String, Object> answers) {
        return Collections.unmodifiableMap(copied(questions, answers));
    }

    private static Map<String, Object> copied(List<Question> questions, Map<String, Object> answers) {
        Map<String, Object> left = new LinkedHashMap<>(answers);
        for (Question question : questions) {
            switch (question.type()) {
                case TextType text -> left.remove(question.name());
                case RepeatType repeat ->
                    left.computeIfPresent(question.name(), (name, told) -> wordless(repeat, told));
                default -> {}
            }
        }
        return left;
    }

    private static Object wordless(RepeatType repeat, Object answer) {
        return Entries.of(answer).stream()
                .map(entry -> wordless(repeat.questions(), entry))
                .toList();
    }
}
