package org.mutuality.journal.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mutuality.journal.form.AnswerType.TextType;
import org.mutuality.journal.form.answer.RepeatEntries;

/**
 * Answers that may leave this service: a family's own words may hold anybody's name, so free text stays home. So does what was
 * told of exchanges, for that is told by itself.
 */
final class PublishableAnswers {
    static final String EXCHANGES = "exchanges";

    private PublishableAnswers() {}

    static Map<String, Object> of(List<FormQuestion> questions, Map<String, Object> answers) {
        Map<String, Object> left = withoutFreeText(questions, answers);
        if (left.get(EXCHANGES) instanceof List<?>) {
            Map<String, Object> fewer = new LinkedHashMap<>(left);
            fewer.remove(EXCHANGES);
            return Collections.unmodifiableMap(fewer);
        }
        return left;
    }

    /** Without free text; {@code answers} themselves when there is none. */
    static Map<String, Object> withoutFreeText(List<FormQuestion> questions, Map<String, Object> answers) {
        List<FormQuestion> wordy = questions.stream()
                .filter(question -> mayHoldFreeText(question) && answers.containsKey(question.name()))
                .toList();
        if (wordy.isEmpty()) {
            return answers;
        }
        Map<String, Object> left = new LinkedHashMap<>(answers);
        for (FormQuestion question : wordy) {
            if (question.type() instanceof RepeatType repeat) {
                left.computeIfPresent(question.name(), (name, told) -> withoutFreeText(repeat, told));
            } else {
                left.remove(question.name());
            }
        }
        return Collections.unmodifiableMap(left);
    }

    private static boolean mayHoldFreeText(FormQuestion question) {
        return question.type() instanceof TextType || question.type() instanceof RepeatType;
    }

    private static Object withoutFreeText(RepeatType repeat, Object answer) {
        return RepeatEntries.of(answer).stream()
                .map(entry -> withoutFreeText(repeat.questions(), entry))
                .toList();
    }
}
