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
        Map<String, Object> left = wordless(questions, answers);
        if (left.get(EXCHANGES) instanceof List<?>) {
            Map<String, Object> fewer = new LinkedHashMap<>(left);
            fewer.remove(EXCHANGES);
            return Collections.unmodifiableMap(fewer);
        }
        return left;
    }

    /** Without free text; {@code answers} themselves when there is none. */
    static Map<String, Object> wordless(List<Question> questions, Map<String, Object> answers) {
        List<Question> wordy = questions.stream()
                .filter(question -> mayHoldWords(question) && answers.containsKey(question.name()))
                .toList();
        if (wordy.isEmpty()) {
            return answers;
        }
        Map<String, Object> left = new LinkedHashMap<>(answers);
        for (Question question : wordy) {
            if (question.type() instanceof RepeatType repeat) {
                left.computeIfPresent(question.name(), (name, told) -> wordless(repeat, told));
            } else {
                left.remove(question.name());
            }
        }
        return Collections.unmodifiableMap(left);
    }

    private static boolean mayHoldWords(Question question) {
        return question.type() instanceof TextType || question.type() instanceof RepeatType;
    }

    private static Object wordless(RepeatType repeat, Object answer) {
        return Entries.of(answer).stream()
                .map(entry -> wordless(repeat.questions(), entry))
                .toList();
    }
}
