package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.mutuality.journal.form.expression.ValueType;

/** Words of the family's own. @param longest in characters (code points) */
record TextType(int longest) implements AnswerType {
    @Override
    public ValueType kind() {
        return ValueType.TEXT;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        return reading.validationErrors().addUnless(holds(answer), at, "validation.text-length", longest)
                ? Optional.of(answer.textValue())
                : Optional.empty();
    }

    private boolean holds(JsonNode answer) {
        return answer.isTextual() && !answer.textValue().isBlank() && length(answer.textValue()) <= longest;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
