package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.mutuality.journal.form.expression.ValueType;

/** Yes or no. */
record BooleanType() implements AnswerType {
    @Override
    public ValueType kind() {
        return ValueType.TRUTH;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        return reading.validationErrors().addUnless(answer.isBoolean(), at, "validation.boolean")
                ? Optional.of(answer.booleanValue())
                : Optional.empty();
    }
}
