package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.journal.expression.Kind;
import org.mutuality.platform.problem.Wrong;

/** The same questions once for each child, exchange or source; an empty list says there is none, which is an answer. */
record RepeatType(int most, List<Question> questions) implements AnswerType {
    RepeatType {
        questions = List.copyOf(questions);
    }

    @Override
    public Kind kind() {
        return Kind.REPEAT;
    }

    @Override
    public Optional<Object> read(JsonNode answer, String at, Reading reading) {
        if (!reading.wrongs().check(answer.isArray(), at, "is a list of entries")
                || !reading.wrongs().check(answer.size() <= most, at, "has at most %d entries", most)) {
            return Optional.empty();
        }
        int before = reading.wrongs().count();
        List<Map<String, Object>> entries = new ArrayList<>(answer.size());
        for (int i = 0; i < answer.size(); i++) {
            entries.add(reading.entry(questions).read(answer.get(i), Wrong.under(at, Integer.toString(i))));
        }
        return reading.wrongs().count() == before ? Optional.of(List.copyOf(entries)) : Optional.empty();
    }
}
