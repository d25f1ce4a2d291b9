package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.mutuality.journal.expression.Kind;

/** Words of the family's own. @param longest in characters (code points) */
record TextType(int longest) implements AnswerType {
    @Override
    public Kind kind() {
        return Kind.TEXT;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, Reading reading) {
        return reading.wrongs().check(holds(answer), at, "validation.text-length", longest)
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
