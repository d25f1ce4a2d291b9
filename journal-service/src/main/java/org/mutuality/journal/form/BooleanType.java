package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.mutuality.journal.expression.Kind;

/** Yes or no. */
record BooleanType() implements AnswerType {
    @Override
    public Kind kind() {
        return Kind.TRUTH;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, Reading reading) {
        return reading.wrongs().check(answer.isBoolean(), at, "validation.boolean")
                ? Optional.of(answer.booleanValue())
                : Optional.empty();
    }
}
