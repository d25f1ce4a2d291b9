package org.mutuality.testkit.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.mutuality.testkit.openapi.ApiDocument.Operation;

/** Collects what a document lacks: texts, schemas, examples, names for schemas. */
record DocumentGaps(UnaryOperator<JsonNode> resolver, Set<String> missing) {

    void inOperation(Operation operation) {
        JsonNode node = operation.node();
        if (isBlank(node, "summary") || isBlank(node, "description")) {
            missing.add(operation + ": no summary or description");
        }
        node.path("parameters").forEach(each -> {
            JsonNode parameter = resolver.apply(each);
            if (isBlank(parameter, "description")) {
                missing.add("%s: parameter %s has no description"
                        .formatted(operation, parameter.path("name").asText()));
            }
        });
        if (lacksExample(node.path("requestBody"))) {
            missing.add(operation + ": no example of the request");
        }
        boolean hasExample = false;
        boolean needsExample = false;
        for (Map.Entry<String, JsonNode> one : node.path("responses").properties()) {
            JsonNode response = resolver.apply(one.getValue());
            if (isBlank(response, "description")) {
                missing.add("%s: response %s has no description".formatted(operation, one.getKey()));
            }
            if (one.getKey().startsWith("2") && response.has("content")) {
                if (!hasSchema(response)) {
                    missing.add("%s: response %s has no schema".formatted(operation, one.getKey()));
                }
                boolean lacks = lacksExample(response);
                needsExample |= lacks;
                hasExample |= !lacks;
            }
        }
        if (needsExample && !hasExample) {
            missing.add(operation + ": no example of a response");
        }
    }

    void inSchema(String name, JsonNode schema) {
        String place = "schema " + name;
        if (isBlank(schema, "description")) {
            missing.add(place + " has no description");
        }
        if (name.matches(".*\\D\\d+") && !name.matches(".*(Sha256|E164)")) {
            missing.add(place + " carries an automatic number");
        }
        schema.path("properties").properties().forEach(property -> {
            if (isBlank(property.getValue(), "description")) {
                missing.add("%s: property %s has no description".formatted(place, property.getKey()));
            }
        });
    }

    // A response without content has no body.
    private static boolean hasSchema(JsonNode response) {
        boolean has = !response.path("content").isEmpty();
        for (JsonNode media : response.path("content")) {
            has &= !media.path("schema").isEmpty();
        }
        return has;
    }

    // Files have none: an example of JSON is what a reader needs to write a client.
    private static boolean lacksExample(JsonNode holder) {
        return holder.path("content").properties().stream().anyMatch(media -> ApiDocument.isJson(media.getKey()))
                && holder.path("content").properties().stream()
                        .noneMatch(media -> media.getValue().has("example")
                                || media.getValue().has("examples"));
    }

    private static boolean isBlank(JsonNode node, String field) {
        return node.path(field).asText("").isBlank();
    }
}
