package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.mutuality.platform.problem.Wrongs;

/** Words of the family's own. @param longest in characters (code points) */
public record TextQuestion(String name, int longest) implements Question {
    @Override
    public Optional<Object> read(JsonNode answer, String at, String currency, Wrongs wrongs) {
        return wrongs.check(holds(answer), at, "is text of 1 to %d characters".formatted(longest))
                ? Optional.of(answer.textValue())
                : Optional.empty();
    }

    private boolean holds(JsonNode answer) {
        return answer.isTextual() && !answer.textValue().isBlank() && length(answer.textValue()) <= longest;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
