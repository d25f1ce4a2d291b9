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
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** An OpenAPI 3.1 document: whether an answer is one that it describes, whether its examples are valid, and what it lacks. */
public final class ApiDocument {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPONENTS = "https://document/components";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final List<String> DOCUMENTED_HEADERS =
            List.of("ETag", "Location", "Retry-After", "Content-Disposition");
    private static final int MOST_ERRORS = 5;

    private final JsonNode document;
    private final boolean isComplete;
    private final SchemaRegistry registry;
    private final List<Path> paths = new ArrayList<>();
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private record Path(String template, Pattern pattern, int parameters) {}

    /**
     * An answer of a service.
     *
     * @param path as called, without the query
     * @param contentType with or without its parameters; "" when there is none
     * @param headers names
     */
    public record Answer(
            String method, String path, int status, String contentType, Set<String> headers, String body) {}

    /** An operation of the document. */
    record Operation(String method, String template, JsonNode node) {
        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    /** @param text JSON */
    public ApiDocument(String text) {
        this(text, true);
    }

    /** @param isComplete whether every success is of an operation that the document has */
    private ApiDocument(String text, boolean isComplete) {
        document = read(text);
        this.isComplete = isComplete;
        ObjectNode components = JSON.createObjectNode();
        components.set("components", strict(document.path("components").deepCopy()));
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(COMPONENTS, components.toString())));
        document.path("paths").fieldNames().forEachRemaining(template -> {
            String[] literals = template.split("\\{[^}]+}", -1);
            String pattern = String.join(
                    "[^/]+", Arrays.stream(literals).map(Pattern::quote).toList());
            paths.add(new Path(template, Pattern.compile(pattern), literals.length - 1));
        });
        paths.sort(Comparator.comparingInt(Path::parameters));
    }

    /** A gateway's: while services are unavailable, successes of other operations may be theirs. */
    static ApiDocument ofGateway(String text) {
        return new ApiDocument(text, !read(text).has("x-unavailable-services"));
    }

    /**
     * What about an answer isn't documented; empty when all of it is, or when the document has no such operation and the
     * service neither.
     */
    public List<String> undocumented(Answer answer) {
        Optional<Operation> found = operation(answer.method(), answer.path());
        if (found.isEmpty()) {
            return unknown(answer);
        }
        JsonNode response = response(found.get(), answer.status());
        String at = found.get() + " " + answer.status();
        if (response.isMissingNode()) {
            return List.of(at + ": the status is not documented");
        }
        List<String> undocumented = new ArrayList<>(content(at, response.path("content"), answer));
        DOCUMENTED_HEADERS.stream()
                .filter(name -> answer.headers().stream().anyMatch(name::equalsIgnoreCase)
                        && !response.path("headers").has(name))
                .map(name -> "%s: the header %s is not documented".formatted(at, name))
                .forEach(undocumented::add);
        return undocumented;
    }

    // Not found, not signed in, no such method: a problem as of every operation.
    private List<String> unknown(Answer answer) {
        if (answer.status() >= 400) {
            JsonNode schema = document.at("/components/responses/Problem/content/application~1problem+json/schema");
            return mediaType(answer.contentType()).equals("application/problem+json")
                            && !schema.isMissingNode()
                            && !answer.body().isEmpty()
                    ? errors(answer.method() + " " + answer.path(), schema, answer.body())
                    : List.of();
        }
        return !isComplete || answer.method().equals("HEAD") || answer.method().equals("OPTIONS")
                ? List.of()
                : List.of("%s %s is not documented".formatted(answer.method(), template(answer.path())));
    }

    private String template(String path) {
        return paths.stream()
                .filter(one -> one.pattern().matcher(path).matches())
                .map(Path::template)
                .findFirst()
                .orElse(path);
    }

    /** @param path as called, without the query */
    Optional<Operation> operation(String method, String path) {
        String template = template(path);
        JsonNode operation = document.path("paths").path(template).path(method.toLowerCase(Locale.ROOT));
        return operation.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Operation(method.toUpperCase(Locale.ROOT), template, operation));
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(one -> METHODS.contains(one.getKey()))
                        .forEach(one -> operations.add(
                                new Operation(one.getKey().toUpperCase(Locale.ROOT), path.getKey(), one.getValue()))));
        return operations;
    }

    private JsonNode response(Operation operation, int status) {
        JsonNode responses = operation.node().path("responses");
        if (responses.has(Integer.toString(status))) {
            return resolve(responses.get(Integer.toString(status)));
        }
        // The default is a problem.
        return status >= 400 ? resolve(responses.path("default")) : document.path("none");
    }

    private List<String> content(String at, JsonNode content, Answer answer) {
        if (answer.body().isEmpty()) {
            return List.of();
        }
        String media = mediaType(answer.contentType());
        JsonNode described = content.path(media);
        if (described.isMissingNode()) {
            return List.of("%s: %s is not documented".formatted(at, media.isEmpty() ? "a body" : media));
        }
        if (!isJson(media)) {
            return List.of();
        }
        JsonNode schema = described.path("schema");
        if (schema.isMissingNode() || schema.isEmpty()) {
            return List.of("%s: %s has no schema".formatted(at, media));
        }
        return errors(at, schema, answer.body());
    }

    /** Lower case, without parameters. */
    static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** One JSON value: lines of JSON are none. */
    static boolean isJson(String mediaType) {
        return mediaType.endsWith("json") && !mediaType.endsWith("ndjson");
    }

    /** How a body differs from a schema of the document. */
    List<String> errors(String at, JsonNode schema, String body) {
        return schemas
                .computeIfAbsent(
                        schema.toString(),
                        text -> registry.getSchema(strict(schema.deepCopy()).toString(), InputFormat.JSON))
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

    /** Fields that no schema names fail: the document leaves answers open so that they may grow, the tests don't. */
    private static JsonNode strict(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("properties").isObject() && !object.has("additionalProperties") && !object.has("allOf")) {
                object.put("additionalProperties", false);
            }
            // Schemas of responses are compiled one by one and share the components.
            if (object.path("$ref").asText().startsWith("#/")) {
                object.put("$ref", COMPONENTS + object.path("$ref").asText());
            }
        }
        node.forEach(ApiDocument::strict);
        return node;
    }

    /** Examples that their schemas do not allow. */
    public List<String> invalidExamples() {
        List<String> invalid = new ArrayList<>();
        for (Operation operation : operations()) {
            invalid.addAll(
                    invalidExamples(operation + " request", operation.node().path("requestBody")));
            operation
                    .node()
                    .path("responses")
                    .properties()
                    .forEach(one ->
                            invalid.addAll(invalidExamples(operation + " " + one.getKey(), resolve(one.getValue()))));
        }
        return invalid;
    }

    private List<String> invalidExamples(String at, JsonNode holder) {
        List<String> invalid = new ArrayList<>();
        holder.path("content").properties().stream()
                .filter(media -> isJson(media.getKey()))
                .forEach(media -> examples(media.getValue())
                        .forEach(example ->
                                invalid.addAll(errors(at, media.getValue().path("schema"), example.toString()))));
        return invalid;
    }

    private static List<JsonNode> examples(JsonNode media) {
        List<JsonNode> examples = new ArrayList<>();
        if (media.has("example")) {
            examples.add(media.get("example"));
        }
        media.path("examples").forEach(one -> examples.add(one.path("value")));
        return examples;
    }

    /** Everything that lacks a description, a schema or an example, in words, sorted. */
    public Set<String> missing() {
        Set<String> missing = new TreeSet<>();
        DocumentGaps gaps = new DocumentGaps(this::resolve, missing);
        operations().forEach(gaps::inOperation);
        document.at("/components/schemas").properties().forEach(one -> gaps.inSchema(one.getKey(), one.getValue()));
        return missing;
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
