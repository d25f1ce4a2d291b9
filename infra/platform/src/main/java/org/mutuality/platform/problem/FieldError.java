package org.mutuality.platform.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One invalid field or parameter of a request. In JSON it has either a pointer or a parameter.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, such as {@code /answers/0/amount}; "" is the whole body
 * @param detail the requirement that is not met; never repeats the value, which may be personal
 * @param parameter name of the query parameter; "" when the error is about the body
 */
public record FieldError(String pointer, String detail, String parameter) {

    public FieldError(String pointer, String detail) {
        this(pointer, detail, "");
    }

    /** An error about a query parameter. */
    public static FieldError parameter(String name, String detail) {
        return new FieldError("", detail, name);
    }

    @JsonValue
    Map<String, String> json() {
        Map<String, String> json = new LinkedHashMap<>();
        json.put(parameter.isEmpty() ? "pointer" : "parameter", parameter.isEmpty() ? pointer : parameter);
        json.put("detail", detail);
        return json;
    }

    public static FieldError field(String pointer, String detail) {
        return new FieldError(pointer, detail);
    }

    /** Appends a field name to a pointer, escaped as RFC 6901 requires. */
    public static String under(String parent, String name) {
        return parent + '/' + name.replace("~", "~0").replace("/", "~1");
    }
}
