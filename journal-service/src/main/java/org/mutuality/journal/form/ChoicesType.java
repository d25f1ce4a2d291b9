package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mutuality.journal.expression.Kind;
import org.mutuality.platform.problem.Wrong;
import org.mutuality.platform.problem.Wrongs;

/** Any of the choices, each once; an empty list says "none of them", which is an answer. */
record ChoicesType(List<String> choices) implements AnswerType {
    ChoicesType {
        choices = List.copyOf(choices);
    }

    @Override
    public Kind kind() {
        return Kind.CODES;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, Reading reading) {
        Wrongs wrongs = reading.wrongs();
        if (!wrongs.check(answer.isArray(), at, "validation.choices")) {
            return Optional.empty();
        }
        int before = wrongs.count();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < answer.size(); i++) {
            one(answer.get(i), Wrong.under(at, Integer.toString(i)), told, wrongs);
        }
        // In the form's order, because the family's says nothing and would make the same answer look like another.
        return wrongs.count() == before
                ? Optional.of(choices.stream().filter(told::contains).toList())
                : Optional.empty();
    }

    private void one(JsonNode choice, String at, Set<String> told, Wrongs wrongs) {
        if (wrongs.check(
                choice.isTextual() && choices.contains(choice.textValue()), at, "validation.one-of", choices)) {
            wrongs.check(told.add(choice.textValue()), at, "validation.duplicate");
        }
    }
}
