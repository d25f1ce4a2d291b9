package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.util.Optional;
import org.mutuality.journal.expression.Kind;
import org.mutuality.platform.http.json.Texts;

/** {@code "2021-03"}. */
record MonthType() implements AnswerType {
    @Override
    public Kind kind() {
        return Kind.MOMENT;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, Reading reading) {
        return reading.wrongs().check(holds(answer), at, "validation.month")
                ? Optional.of(answer.textValue())
                : Optional.empty();
    }

    private static boolean holds(JsonNode answer) {
        try {
            return answer.isTextual()
                    && Texts.month(answer.textValue()).toString().equals(answer.textValue());
        } catch (DateTimeException | IllegalArgumentException e) {
            return false;
        }
    }
}
