package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.mutuality.journal.expression.Kind;

/** One of the choices. */
record ChoiceType(List<String> choices) implements AnswerType {
    ChoiceType {
        choices = List.copyOf(choices);
    }

    @Override
    public Kind kind() {
        return Kind.CODE;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, Reading reading) {
        boolean offered = answer.isTextual() && choices.contains(answer.textValue());
        return reading.wrongs().check(offered, at, "validation.one-of", choices)
                ? Optional.of(answer.textValue())
                : Optional.empty();
    }
}
