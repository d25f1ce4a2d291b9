package org.mutuality.platform.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.Message;
import org.mutuality.platform.problem.ValidationErrors;

/** Reads and validates the values of one type. Created once per type; reading allocates little but the value. */
interface ValueReader {

    /** Marks a value that must not be absent. */
    Object REQUIRED = new Object();

    Message REQUIREMENT = Message.of("validation.required");

    /**
     * Reads the value whose first token is current; afterwards its last token is.
     *
     * @return null when the value is invalid, and then {@code errors} has the reason; or for a nullable value that
     *     is null
     * @throws IOException when the text is not JSON
     */
    @Nullable
    Object read(JsonParser json, ValidationErrors errors) throws IOException;

    /** Value of a missing or null field; {@link #REQUIRED} when neither is allowed. */
    default @Nullable Object absent() {
        return REQUIRED;
    }

    /** Adds an error about the current value and skips it. */
    static @Nullable Object addError(JsonParser json, ValidationErrors errors, Message requirement) throws IOException {
        errors.add(pointer(json), json.currentToken() == JsonToken.VALUE_NULL ? REQUIREMENT : requirement);
        json.skipChildren();
        return null;
    }

    /** JSON pointer (RFC 6901) of the current value. */
    static String pointer(JsonParser json) {
        return json.getParsingContext().pathAsPointer().toString();
    }
}
