package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.mutuality.platform.problem.Wrongs;

/** Yes or no. */
public record BooleanQuestion(String name) implements Question {
    @Override
    public Optional<Object> read(JsonNode answer, String at, String currency, Wrongs wrongs) {
        return wrongs.check(answer.isBoolean(), at, "is true or false")
                ? Optional.of(answer.booleanValue())
                : Optional.empty();
    }
}
