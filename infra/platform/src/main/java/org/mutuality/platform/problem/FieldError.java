package org.mutuality.platform.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One invalid field or parameter of a request. In JSON it has either a pointer or a parameter. Two are equal when they
 * read the same.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, such as {@code /answers/0/amount}; "" is the whole body
 * @param detail the requirement that is not met; never repeats the value, which may be personal
 * @param parameter name of the query parameter; "" when the error is about the body
 * @param message the detail, to be translated
 */
public record FieldError(
        String pointer,
        String detail,
        String parameter,
        @JsonIgnore Message message) {

    /** An error whose detail is in the caller's language already. */
    public FieldError(String pointer, String detail) {
        this(pointer, detail, "", Message.text(detail));
    }

    /** An error about the body, in English until it is translated. */
    public static FieldError field(String pointer, Message message) {
        return new FieldError(pointer, message.in(MessageCatalog.ENGLISH), "", message);
    }

    /** An error about a query parameter, in English until it is translated. */
    public static FieldError parameter(String name, Message message) {
        return new FieldError("", message.in(MessageCatalog.ENGLISH), name, message);
    }

    /** The same error in the language of {@code messages}. */
    public FieldError in(MessageCatalog messages) {
        return new FieldError(pointer, message.in(messages), parameter, message);
    }

    @JsonValue
    Map<String, String> json() {
        Map<String, String> json = new LinkedHashMap<>();
        json.put(parameter.isEmpty() ? "pointer" : "parameter", parameter.isEmpty() ? pointer : parameter);
        json.put("detail", detail);
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FieldError error
                && pointer.equals(error.pointer)
                && detail.equals(error.detail)
                && parameter.equals(error.parameter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pointer, detail, parameter);
    }

    /** Appends a field name to a pointer, escaped as RFC 6901 requires. */
    public static String under(String parent, String name) {
        return parent + '/' + name.replace("~", "~0").replace("/", "~1");
    }
}
