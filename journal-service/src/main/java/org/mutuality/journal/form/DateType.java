package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.Optional;
import org.mutuality.journal.form.expression.ValueType;
import org.mutuality.platform.http.json.TextFormats;

/** A day: {@code "2021-03-31"}. */
record DateType() implements AnswerType {
    @Override
    public ValueType kind() {
        return ValueType.MOMENT;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        return reading.validationErrors().addUnless(holds(answer), at, "validation.date")
                ? Optional.of(answer.textValue())
                : Optional.empty();
    }

    private static boolean holds(JsonNode answer) {
        try {
            return answer.isTextual()
                    && TextFormats.date(answer.textValue()).toString().equals(answer.textValue());
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
