package org.mutuality.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The fields of request bodies in which somebody can write any text, and what happens to the text: {@code
 * src/test/resources/text-fields.txt} has a line for each, so that a new one without a plan fails. {@code
 * -Dmutuality.regenerate=true} writes the list anew; a new field's plan is to be filled in by hand.
 */
final class TextFields {
    private static final Path LIST = Path.of("src/test/resources/text-fields.txt");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NO_FREE_TEXT = List.of("format", "enum", "pattern", "const");

    /**
     * {@code sealed}: encrypted under the family's key; {@code checked}: belongs to no family, and is refused with contact details in it;
     * {@code code}: only certain values are accepted; {@code form}: part of a published form.
     */
    private static final Set<String> PLANS = Set.of("sealed", "checked", "code", "form");

    private static final String UNPLANNED = "unplanned";

    private final JsonNode document;
    private final Set<String> found = new TreeSet<>();

    private TextFields(JsonNode document) {
        this.document = document;
    }

    static void check(String openApi) {
        Map<String, String> plans = read();
        Set<String> fields = of(openApi);
        if (Boolean.getBoolean("mutuality.regenerate")) {
            plans.keySet().retainAll(fields);
            fields.forEach(field -> plans.putIfAbsent(field, UNPLANNED));
            write(plans);
        }
        assertThat(plans.keySet()).as("Text fields in %s", LIST).isEqualTo(fields);
        assertThat(plans).as("What happens to the text of each field").allSatisfy((field, plan) -> assertThat(plan)
                .isIn(PLANS));
    }

    private static Set<String> of(String openApi) {
        try {
            TextFields fields = new TextFields(JSON.readTree(openApi));
            fields.document
                    .path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> operation
                            .getValue()
                            .path("requestBody")
                            .path("content")
                            .forEach(content -> fields.collect(
                                    content.path("schema"),
                                    operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " ",
                                    Set.of()))));
            return fields.found;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a document", e);
        }
    }

    private void collect(JsonNode schema, String path, Set<String> open) {
        String ref = schema.path("$ref").asText();
        if (!ref.isEmpty()) {
            if (!open.contains(ref)) {
                Set<String> more = new HashSet<>(open);
                more.add(ref);
                collect(document.at(ref.substring(1)), path, more);
            }
            return;
        }
        for (String combination : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(combination).forEach(part -> collect(part, path, open));
        }
        if (isText(schema)) {
            found.add(path);
        }
        schema.path("properties")
                .properties()
                .forEach(property ->
                        collect(property.getValue(), path + "/" + property.getKey(), open));
        collect(schema.path("items"), path + "/*", open);
        collect(schema.path("additionalProperties"), path + "/*", open);
    }

    private static boolean isText(JsonNode schema) {
        JsonNode type = schema.path("type");
        boolean text = type.asText().equals("string");
        for (JsonNode one : type) {
            text |= one.asText().equals("string");
        }
        return text && NO_FREE_TEXT.stream().noneMatch(schema::has);
    }

    private static Map<String, String> read() {
        try {
            return Files.exists(LIST)
                    ? Files.readAllLines(LIST).stream()
                            .map(line -> line.split(" ", 2))
                            .collect(Collectors.toMap(
                                    parts -> parts[1], parts -> parts[0], (one, same) -> one, TreeMap::new))
                    : new TreeMap<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Map<String, String> plans) {
        try {
            Files.writeString(
                    LIST,
                    plans.entrySet().stream()
                            .map(one -> one.getValue() + " " + one.getKey() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
