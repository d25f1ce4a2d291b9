package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.form.expression.ValueType;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

/** Any of the choices, each once. An empty list is an answer: none of them. */
record ChoicesType(List<String> choices) implements AnswerType {
    ChoicesType {
        choices = List.copyOf(choices);
    }

    @Override
    public ValueType valueType() {
        return ValueType.CHOICES;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String pointer, AnswerParser parser) {
        ValidationErrors errors = parser.validationErrors();
        if (!errors.addUnless(answer.isArray(), pointer, "validation.choices")) {
            return Optional.empty();
        }
        int before = errors.count();
        Set<String> selected = new HashSet<>();
        for (int i = 0; i < answer.size(); i++) {
            readChoice(answer.get(i), FieldError.under(pointer, Integer.toString(i)), selected, errors);
        }
        // In the form's order: the order of selection means nothing and would make equal answers differ.
        return errors.count() == before
                ? Optional.of(choices.stream().filter(selected::contains).toList())
                : Optional.empty();
    }

    private void readChoice(JsonNode choice, String pointer, Set<String> selected, ValidationErrors errors) {
        if (errors.addUnless(
                choice.isTextual() && choices.contains(choice.textValue()), pointer, "validation.one-of", choices)) {
            errors.addUnless(selected.add(choice.textValue()), pointer, "validation.duplicate");
        }
    }
}
