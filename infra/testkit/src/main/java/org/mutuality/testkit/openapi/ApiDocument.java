package org.mutuality.testkit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** An OpenAPI 3.1 document: whether an answer is one that it describes, and what it leaves undescribed. */
public final class ApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final int MOST_ERRORS = 5;

    private final JsonNode document;
    private final JsonNode strictComponents;
    private final List<Path> paths = new ArrayList<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private record Path(String template, Pattern pattern, int parameters) {}

    /** @param text JSON */
    public ApiDocument(String text) {
        document = read(text);
        strictComponents = strict(document.path("components").deepCopy());
        document.path("paths").fieldNames().forEachRemaining(template -> {
            String[] literals = template.split("\\{[^}]+}", -1);
            String pattern = String.join(
                    "[^/]+",
                    java.util.Arrays.stream(literals).map(Pattern::quote).toList());
            paths.add(new Path(template, Pattern.compile(pattern), literals.length - 1));
        });
        paths.sort(Comparator.comparingInt(Path::parameters));
    }

    /**
     * What about an answer isn't documented; empty when all of it is, or when the document has no such operation and the
     * service neither.
     *
     * @param path as called, without the query
     * @param contentType with or without its parameters; "" when there is none
     */
    public List<String> undocumented(String method, String path, int status, String contentType, String body) {
        Optional<Path> known = paths.stream()
                .filter(one -> one.pattern().matcher(path).matches())
                .findFirst();
        JsonNode operation = known.map(
                        one -> document.path("paths").path(one.template()).path(method.toLowerCase(Locale.ROOT)))
                .orElse(document.path("none"));
        String place = method + " " + known.map(Path::template).orElse(path);
        if (operation.isMissingNode()) {
            // Not found, not signed in, no such method: the same for all.
            return status >= 400 || method.equals("HEAD") || method.equals("OPTIONS")
                    ? List.of()
                    : List.of(place + " is not documented");
        }
        JsonNode response = response(operation, status);
        String at = place + " " + status;
        if (response.isMissingNode()) {
            return List.of(at + ": the status is not documented");
        }
        return content(at, response.path("content"), contentType, body);
    }

    private JsonNode response(JsonNode operation, int status) {
        JsonNode responses = operation.path("responses");
        if (responses.has(Integer.toString(status))) {
            return resolve(responses.get(Integer.toString(status)));
        }
        // The default is a problem.
        return status >= 400 ? resolve(responses.path("default")) : document.path("none");
    }

    private List<String> content(String at, JsonNode content, String contentType, String body) {
        if (body.isEmpty()) {
            return List.of();
        }
        String media = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        JsonNode described = content.path(media);
        if (described.isMissingNode()) {
            return List.of("%s: %s is not documented".formatted(at, media.isEmpty() ? "a body" : media));
        }
        if (!media.endsWith("json") || media.endsWith("ndjson")) {
            return List.of();
        }
        JsonNode schema = described.path("schema");
        if (schema.isMissingNode() || schema.isEmpty()) {
            return List.of("%s: %s has no schema".formatted(at, media));
        }
        return schemas
                .computeIfAbsent(at + media, key -> compiled(schema))
                .validate(
                        body,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .map(error -> "%s: %s".formatted(at, error.replaceAll("/\\d+", "/n")))
                .distinct()
                .limit(MOST_ERRORS)
                .toList();
    }

    private Schema compiled(JsonNode schema) {
        ObjectNode root = JSON.createObjectNode();
        root.set("components", strictComponents);
        root.set("allOf", JSON.createArrayNode().add(strict(schema.deepCopy())));
        return REGISTRY.getSchema(root.toString(), InputFormat.JSON);
    }

    /** Fields that no schema names fail: the document leaves answers open so that they may grow, the tests don't. */
    private static JsonNode strict(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")
                && !object.has("allOf")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ApiDocument::strict);
        return node;
    }

    /** Everything that lacks a description, a schema or an example, in words, sorted. */
    public Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(one -> METHODS.contains(one.getKey()))
                        .forEach(one -> missing(
                                one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), one.getValue(), missing)));
        document.at("/components/schemas")
                .properties()
                .forEach(schema -> missing(schema.getKey(), schema.getValue(), "schema " + schema.getKey(), missing));
        return missing;
    }

    /** Successes without a schema and schemas with an automatic number: those of {@link #missing} that no text can mend. */
    public List<String> withoutSchema() {
        return missing().stream()
                .filter(one -> one.endsWith("has no schema") || one.endsWith("automatic number"))
                .toList();
    }

    /** Paths whose GET offers JSON and nothing else. */
    public List<String> readAsJsonOnly() {
        return document.path("paths").properties().stream()
                .filter(path -> {
                    JsonNode content = path.getValue().at("/get/responses/200/content");
                    return content.size() == 1 && content.has("application/json");
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    private void missing(String place, JsonNode operation, Set<String> missing) {
        if (isBlank(operation, "summary") || isBlank(operation, "description")) {
            missing.add(place + ": no summary or description");
        }
        operation.path("parameters").forEach(each -> {
            JsonNode parameter = resolve(each);
            if (isBlank(parameter, "description")) {
                missing.add("%s: parameter %s has no description"
                        .formatted(place, parameter.path("name").asText()));
            }
        });
        boolean example = hasExample(operation.path("requestBody"));
        for (Map.Entry<String, JsonNode> one : operation.path("responses").properties()) {
            JsonNode response = resolve(one.getValue());
            if (isBlank(response, "description")) {
                missing.add("%s: response %s has no description".formatted(place, one.getKey()));
            }
            boolean hasBody = !Set.of("202", "204", "303", "304").contains(one.getKey())
                    && !response.path("description").asText().contains("no body");
            if (one.getKey().startsWith("2") && hasBody && !hasSchema(response)) {
                missing.add("%s: response %s has no schema".formatted(place, one.getKey()));
            }
            example |= hasExample(response) || one.getKey().equals("204");
        }
        if (!example) {
            missing.add(place + ": no example");
        }
    }

    private static void missing(String name, JsonNode schema, String place, Set<String> missing) {
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

    private static boolean hasSchema(JsonNode response) {
        boolean has = !response.path("content").isEmpty();
        for (JsonNode media : response.path("content")) {
            has &= !media.path("schema").isEmpty();
        }
        return has;
    }

    private static boolean hasExample(JsonNode holder) {
        for (JsonNode media : holder.path("content")) {
            if (media.has("example") || media.has("examples")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(JsonNode node, String field) {
        return node.path(field).asText("").isBlank();
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
