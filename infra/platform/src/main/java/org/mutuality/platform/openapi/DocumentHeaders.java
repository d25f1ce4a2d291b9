package org.mutuality.platform.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Headers that mean the same in every operation, each described once, among the components. */
final class DocumentHeaders {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";
    static final String IF_NONE_MATCH = "If-None-Match";

    private static final Map<String, String> OF_RESPONSES = new TreeMap<>(Map.of(
            "ETag",
            "Entity tag of the version that was read or written; send it as If-Match with a change, or as If-None-Match with a"
                    + " read that has 304",
            "Location",
            "Address of what was created",
            "Content-Disposition",
            "Name under which the body may be saved as a file",
            "Retry-After",
            "Seconds after which to try again"));

    private static final Map<String, Parameter> OF_REQUESTS = new TreeMap<>(Map.of(
            IDEMPOTENCY_KEY,
            parameter(
                            IDEMPOTENCY_KEY,
                            "Makes the request repeatable: under the same key it gets the first response again")
                    .schema(text().pattern("^[\\x21-\\x7e]{1,128}$")),
            IF_MATCH,
            parameter(
                            IF_MATCH,
                            "An ETag that was read. The change is made only to that version, else it is refused with 412; without"
                                    + " the header it is made to any version")
                    .schema(text()),
            IF_NONE_MATCH,
            parameter(IF_NONE_MATCH, "An ETag that the caller has. While it is current the response is 304")
                    .schema(text())));

    private DocumentHeaders() {}

    static void addTo(Components components) {
        OF_RESPONSES.forEach((name, text) -> components.addHeader(
                name, OASFactory.createHeader().description(text).schema(text())));
        OF_REQUESTS.forEach((name, parameter) -> components.addParameter(component(name), parameter));
    }

    /** @throws IllegalStateException for one that has no description here */
    static Header ofResponse(String name) {
        if (!OF_RESPONSES.containsKey(name)) {
            throw new IllegalStateException(
                    "The response header %s is not described in DocumentHeaders".formatted(name));
        }
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    /** Adds a header to the parameters; one that the signature has is replaced. */
    static void addParameter(Operation operation, String name) {
        removeParameter(operation, name);
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + component(name)));
    }

    static boolean hasParameter(Operation operation, String name) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(one -> name.equals(one.getName()));
    }

    private static void removeParameter(Operation operation, String name) {
        @Nullable
        Parameter given = operation.getParameters() == null
                ? null
                : operation.getParameters().stream()
                        .filter(one -> name.equals(one.getName()))
                        .findFirst()
                        .orElse(null);
        if (given != null) {
            operation.removeParameter(given);
        }
    }

    // Clients name a variable by it.
    private static String component(String header) {
        return header.replace("-", "");
    }

    private static Parameter parameter(String name, String description) {
        return OASFactory.createParameter().name(name).in(Parameter.In.HEADER).description(description);
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
