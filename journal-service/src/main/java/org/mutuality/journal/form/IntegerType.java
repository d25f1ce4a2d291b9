package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.mutuality.journal.expression.Kind;

/** A count or a step of a scale; both ends included. */
record IntegerType(int least, int most) implements AnswerType {
    @Override
    public Kind kind() {
        return Kind.NUMBER;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, Reading reading) {
        return reading.wrongs().check(holds(answer), at, "validation.integer-range", least, most)
                ? Optional.of(answer.intValue())
                : Optional.empty();
    }

    // 5.0 is not taken for 5: one value has one spelling.
    private boolean holds(JsonNode answer) {
        return answer.isInt() && answer.intValue() >= least && answer.intValue() <= most;
    }
}
