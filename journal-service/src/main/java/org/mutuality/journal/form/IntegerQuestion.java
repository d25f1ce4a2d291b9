package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.mutuality.platform.problem.Wrongs;

/** A count or a step of a scale; both ends included. */
public record IntegerQuestion(String name, int least, int most) implements Question {
    @Override
    public Optional<Object> read(JsonNode answer, String at, String currency, Wrongs wrongs) {
        return wrongs.check(holds(answer), at, "is a whole number from %d to %d".formatted(least, most))
                ? Optional.of(answer.intValue())
                : Optional.empty();
    }

    // 5.0 is not taken for 5: one value has one spelling.
    private boolean holds(JsonNode answer) {
        return answer.isInt() && answer.intValue() >= least && answer.intValue() <= most;
    }
}
