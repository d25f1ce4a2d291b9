package org.mutuality.platform.http.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Message;

/**
 * Parses text to a value.
 *
 * @param requirement message for an invalid text
 * @param parse returns null or throws when the text is invalid
 */
record TextFormat(Message requirement, Function<String, @Nullable Object> parse) {

    @Nullable
    Object parse(String text) {
        try {
            return TextFormats.storable(text) ? parse.apply(text) : null;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return null;
        }
    }
}
