package org.mutuality.platform.http.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How a text becomes a value. @param parse null or an exception when it can't */
record TextFormat(String should, Function<String, @Nullable Object> parse) {

    @Nullable
    Object parse(String text) {
        try {
            return TextFormats.storable(text) ? parse.apply(text) : null;
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return null;
        }
    }
}
