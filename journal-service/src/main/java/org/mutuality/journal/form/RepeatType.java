package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.form.expression.ValueType;
import org.mutuality.platform.problem.FieldError;

/**
 * The same questions for each entry, such as a child or an exchange. An empty list is an answer: there are none.
 *
 * @param nestedRepeats names of the repeats among {@code questions}
 */
record RepeatType(int most, List<FormQuestion> questions, List<String> nestedRepeats) implements AnswerType {
    /** Maximum number of nested entries in all entries of a repeat. */
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
    public Optional<Object> read(JsonNode answer, String pointer, AnswerParser parser) {
        if (!parser.validationErrors().addUnless(answer.isArray(), pointer, "validation.entries")
                || !parser.validationErrors()
                        .addUnless(answer.size() <= most, pointer, "validation.entries-at-most", most)
                || !parser.validationErrors()
                        .addUnless(
                                countNestedEntries(answer) <= MAX_NESTED_ENTRIES,
                                pointer,
                                "validation.entries-at-most",
                                MAX_NESTED_ENTRIES)) {
            return Optional.empty();
        }
        int before = parser.validationErrors().count();
        List<Map<String, Object>> entries = new ArrayList<>(answer.size());
        for (int i = 0; i < answer.size(); i++) {
            entries.add(parser.forEntry(questions).read(answer.get(i), FieldError.under(pointer, Integer.toString(i))));
        }
        return parser.validationErrors().count() == before ? Optional.of(List.copyOf(entries)) : Optional.empty();
    }

    // Counted before any entry is parsed, so that refusing is cheap.
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
