package org.mutuality.journal.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mutuality.journal.form.AnswerType.TextType;
import org.mutuality.journal.form.answer.RepeatEntries;

/**
 * Removes from answers what must not leave this service: free text, which may contain anybody's name, and exchanges,
 * which are published on their own.
 */
final class PublishableAnswers {
    static final String EXCHANGES = "exchanges";

    private PublishableAnswers() {}

    static Map<String, Object> of(List<FormQuestion> questions, Map<String, Object> answers) {
        Map<String, Object> remaining = withoutFreeText(questions, answers);
        if (remaining.get(EXCHANGES) instanceof List<?>) {
            Map<String, Object> publishable = new LinkedHashMap<>(remaining);
            publishable.remove(EXCHANGES);
            return Collections.unmodifiableMap(publishable);
        }
        return remaining;
    }

    /** Without free text; {@code answers} themselves when they contain none. */
    static Map<String, Object> withoutFreeText(List<FormQuestion> questions, Map<String, Object> answers) {
        List<FormQuestion> withFreeText = questions.stream()
                .filter(question -> mayHoldFreeText(question) && answers.containsKey(question.name()))
                .toList();
        if (withFreeText.isEmpty()) {
            return answers;
        }
        Map<String, Object> remaining = new LinkedHashMap<>(answers);
        for (FormQuestion question : withFreeText) {
            if (question.type() instanceof RepeatType repeat) {
                remaining.computeIfPresent(question.name(), (name, entries) -> withoutFreeText(repeat, entries));
            } else {
                remaining.remove(question.name());
            }
        }
        return Collections.unmodifiableMap(remaining);
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
