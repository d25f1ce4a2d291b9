package org.mutuality.journal.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats an answer as one cell of a CSV table. */
public final class CsvCell {
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    // Also full-width characters, which spreadsheets treat alike, and after characters that they skip.
    private static final Pattern FORMULA =
            Pattern.compile("(?s)[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@＝＋－＠].*|[\\t\\r\\n].*");
    private static final ObjectMapper JSON = new ObjectMapper();

    private CsvCell() {}

    /**
     * Money as its amount, several choices separated by spaces as in ODK's exports, repeats as JSON, a missing answer
     * as an empty cell.
     */
    public static String of(@Nullable Object answer) {
        return neutralized(text(answer));
    }

    /** Spreadsheets execute such a text as a formula; with a leading apostrophe it stays text. */
    public static String neutralized(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private static String text(@Nullable Object answer) {
        return switch (answer) {
            case null -> "";
            case Map<?, ?> money -> Objects.toString(money.get("amount"), "");
            case List<?> list
            when list.stream().allMatch(String.class::isInstance) ->
                String.join(" ", list.stream().map(String.class::cast).toList());
            case List<?> entries -> json(entries);
            default -> answer.toString();
        };
    }

    private static String json(List<?> entries) {
        try {
            return JSON.writeValueAsString(entries);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are plain JSON", e);
        }
    }
}
