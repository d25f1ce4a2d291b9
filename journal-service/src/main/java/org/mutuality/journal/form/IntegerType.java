package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.mutuality.journal.form.expression.ValueType;

/** A count or a step of a scale; both ends included. */
record IntegerType(int least, int most) implements AnswerType {
    @Override
    public ValueType kind() {
        return ValueType.NUMBER;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        return reading.validationErrors().addUnless(holds(answer), at, "validation.integer-range", least, most)
                ? Optional.of(answer.intValue())
                : Optional.empty();
    }

    // 5.0 is not taken for 5: one value has one spelling.
    private boolean holds(JsonNode answer) {
        return answer.isInt() && answer.intValue() >= least && answer.intValue() <= most;
    }
}
