package org.mutuality.platform.problem;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One wrong place in a request. In JSON it has a pointer or a parameter.
 *
 * @param pointer RFC 6901 into the body, as in {@code /answers/0/amount}; "" is the whole body
 * @param detail what it should be; never repeats what was sent, which may be personal
 * @param parameter name of a query parameter; "" when it is about the body
 */
public record FieldError(String pointer, String detail, String parameter) {

    public FieldError(String pointer, String detail) {
        this(pointer, detail, "");
    }

    /** About the query. */
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

    /** {@code parent} extended by a name, escaped as RFC 6901 asks. */
    public static String under(String parent, String name) {
        return parent + '/' + name.replace("~", "~0").replace("/", "~1");
    }
}
