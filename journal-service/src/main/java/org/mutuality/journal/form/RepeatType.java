package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.expression.ValueType;
import org.mutuality.platform.problem.FieldError;

/**
 * The same questions once for each child, exchange or source; an empty list says there is none, which is an answer.
 *
 * @param nestedRepeats names of the repeats among {@code questions}
 */
record RepeatType(int most, List<FormQuestion> questions, List<String> nestedRepeats) implements AnswerType {
    /** Entries of the repeats in all entries of one. */
    static final int MAX_NESTED_ENTRIES = 10_000;

    RepeatType {
        questions = List.copyOf(questions);
        nestedRepeats = List.copyOf(nestedRepeats);
    }

    static RepeatType of(int most, List<FormQuestion> questions) {
        return new RepeatType(
                most,
                questions,
                questions.stream()
                        .filter(question -> question.type() instanceof RepeatType)
                        .map(FormQuestion::name)
                        .toList());
    }

    @Override
    public ValueType valueType() {
        return ValueType.REPEAT;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        if (!reading.validationErrors().addUnless(answer.isArray(), at, "validation.entries")
                || !reading.validationErrors().addUnless(answer.size() <= most, at, "validation.entries-at-most", most)
                || !reading.validationErrors()
                        .addUnless(countNestedEntries(answer) <= MAX_NESTED_ENTRIES, at, "validation.entries-at-most", MAX_NESTED_ENTRIES)) {
            return Optional.empty();
        }
        int before = reading.validationErrors().count();
        List<Map<String, Object>> entries = new ArrayList<>(answer.size());
        for (int i = 0; i < answer.size(); i++) {
            entries.add(reading.forEntry(questions).read(answer.get(i), FieldError.under(at, Integer.toString(i))));
        }
        return reading.validationErrors().count() == before ? Optional.of(List.copyOf(entries)) : Optional.empty();
    }

    // Counted before any is read, so that what is refused costs little.
    private long countNestedEntries(JsonNode entries) {
        long size = 0;
        for (String repeat : nestedRepeats) {
            for (JsonNode entry : entries) {
                size += entry.path(repeat).size();
            }
        }
        return size;
    }
}
