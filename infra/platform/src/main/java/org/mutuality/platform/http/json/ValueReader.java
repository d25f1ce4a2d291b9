package org.mutuality.platform.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.ValidationErrors;

/** What a value must look like, and how it is read. Compiled once a type; reading allocates little but the value. */
interface ValueReader {

    /** Stands for "can't be absent". */
    Object NEEDED = new Object();

    /**
     * Reads the value whose first token is current; afterwards its last token is.
     *
     * @return null when something was wrong, and then {@code wrongs} has it; or for a nullable that is null
     * @throws IOException when the text isn't JSON any more
     */
    @Nullable
    Object read(JsonParser json, ValidationErrors wrongs) throws IOException;

    /** What a missing field or a null stands for; {@link #NEEDED} when neither may be. */
    default @Nullable Object absent() {
        return NEEDED;
    }

    /** Notes what the current value should have been, and passes over it. */
    static @Nullable Object addError(JsonParser json, ValidationErrors wrongs, String should) throws IOException {
        wrongs.add(pointer(json), json.currentToken() == JsonToken.VALUE_NULL ? "is required" : should);
        json.skipChildren();
        return null;
    }

    /** RFC 6901 pointer of the current value. */
    static String pointer(JsonParser json) {
        return json.getParsingContext().pathAsPointer().toString();
    }
}
