package org.mutuality.launcher.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Where the requests of an OpenAPI document take any text: properties that are strings without format, pattern or list of values, or
 * of no type at all, and bodies that are not JSON. One is written {@code PUT /goals/{goalId} /steps/*}; {@code *} is each element of a
 * list or each value of a map.
 */
final class FreeTextFields {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("put", "post", "patch", "delete");
    private static final String EACH = "*";

    private final JsonNode document;
    private final Set<String> all = new TreeSet<>();

    FreeTextFields(JsonNode document) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .forEach(method -> addBodies(
                                method.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey(),
                                method.getValue().at("/requestBody/content"))));
    }

    Set<String> all() {
        return all;
    }

    /** Fields that have such a text in a request. */
    Set<String> in(String method, String path, String body, Predicate<String> text) {
        String operation = method + " " + template(path);
        JsonNode json = read(body);
        return all.stream()
                .filter(field -> field.startsWith(operation + " /"))
                .filter(field -> values(json, field.substring(operation.length() + 2))
                        .anyMatch(value -> text.test(value.toString())))
                .collect(Collectors.toSet());
    }

    private void addBodies(String operation, JsonNode content) {
        content.properties().forEach(type -> {
            if (type.getKey().equals("application/json")) {
                add(operation + " ", type.getValue().path("schema"), new HashSet<>());
            } else {
                all.add(operation + " " + type.getKey());
            }
        });
    }

    private void add(String field, JsonNode schema, Set<String> open) {
        String reference = schema.path("$ref").asText();
        if (!reference.isEmpty()) {
            if (open.add(reference)) {
                add(field, document.at(reference.substring(1)), open);
                open.remove(reference);
            }
            return;
        }
        for (String several : Set.of("allOf", "anyOf", "oneOf")) {
            schema.path(several).forEach(one -> add(field, one, open));
        }
        schema.path("properties")
                .properties()
                .forEach(property -> add(field + "/" + property.getKey(), property.getValue(), open));
        if (schema.has("items")) {
            add(field + "/" + EACH, schema.path("items"), open);
        }
        if (schema.path("additionalProperties").isObject()) {
            add(field + "/" + EACH, schema.path("additionalProperties"), open);
        } else if (isType(schema, "object")
                && !schema.has("properties")
                && schema.path("additionalProperties").asBoolean(true)) {
            all.add(field + "/" + EACH);
        }
        if (isAnyText(schema)) {
            all.add(field);
        }
    }

    private static boolean isAnyText(JsonNode schema) {
        return Stream.of("enum", "const", "format", "pattern", "allOf", "anyOf", "oneOf", "properties", "items")
                        .noneMatch(schema::has)
                && (isType(schema, "string") || !schema.has("type"));
    }

    private static boolean isType(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        return types.asText().equals(type)
                || StreamSupport.stream(types.spliterator(), false)
                        .anyMatch(one -> one.asText().equals(type));
    }

    /** The document's path with the fewest parameters that matches. */
    private String template(String path) {
        return document.path("paths").properties().stream()
                .map(java.util.Map.Entry::getKey)
                .filter(template -> path.matches(Arrays.stream(template.split("\\{[^}]+}", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[^/]+"))))
                .min(Comparator.comparingInt(template -> template.split("\\{", -1).length))
                .orElseThrow(() -> new AssertionError("not documented: " + path));
    }

    private static Stream<JsonNode> values(JsonNode json, String pointer) {
        Stream<JsonNode> found = Stream.of(json);
        for (String name : pointer.split("/")) {
            found = found.flatMap(node -> name.equals(EACH)
                    ? StreamSupport.stream(node.spliterator(), false)
                    : Stream.ofNullable(node.get(name)));
        }
        return found;
    }

    private static JsonNode read(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError(body, e);
        }
    }
}
