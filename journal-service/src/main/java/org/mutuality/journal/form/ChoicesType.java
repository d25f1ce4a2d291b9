package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.form.expression.ValueType;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

/** Any of the choices, each once; an empty list says "none of them", which is an answer. */
record ChoicesType(List<String> choices) implements AnswerType {
    ChoicesType {
        choices = List.copyOf(choices);
    }

    @Override
    public ValueType valueType() {
        return ValueType.CHOICES;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, AnswerParser reading) {
        ValidationErrors wrongs = reading.validationErrors();
        if (!wrongs.addUnless(answer.isArray(), at, "validation.choices")) {
            return Optional.empty();
        }
        int before = wrongs.count();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < answer.size(); i++) {
            readChoice(answer.get(i), FieldError.under(at, Integer.toString(i)), told, wrongs);
        }
        // In the form's order, because the family's says nothing and would make the same answer look like another.
        return wrongs.count() == before
                ? Optional.of(choices.stream().filter(told::contains).toList())
                : Optional.empty();
    }

    private void readChoice(JsonNode choice, String at, Set<String> told, ValidationErrors wrongs) {
        if (wrongs.addUnless(
                choice.isTextual() && choices.contains(choice.textValue()), at, "validation.one-of", choices)) {
            wrongs.addUnless(told.add(choice.textValue()), at, "validation.duplicate");
        }
    }
}
