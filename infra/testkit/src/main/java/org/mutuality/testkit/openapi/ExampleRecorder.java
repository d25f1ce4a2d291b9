package org.mutuality.testkit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Records requests and responses of tests as examples of the document, into {@code openapi-examples.json} of the service's main
 * resources, from where the platform's {@code DocumentFilter} takes them. Of several the richest that isn't too long is kept, so
 * that recording again changes nothing. An example that its schema no longer allows is dropped.
 */
final class ExampleRecorder {

    private static final Path FILE = Path.of("src/main/resources/openapi-examples.json");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int TOO_LONG = 1500;
    private static final int MOST_ITEMS = 2;

    private final ApiDocument document;
    private final ObjectNode examples;

    ExampleRecorder(ApiDocument document) {
        this.document = document;
        examples = read();
        dropInvalid();
    }

    private static ObjectNode read() {
        try {
            return Files.exists(FILE) ? (ObjectNode) JSON.readTree(FILE.toFile()) : JSON.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dropInvalid() {
        Map<String, ApiDocument.Operation> known = new TreeMap<>();
        document.operations().forEach(operation -> known.put(operation.toString(), operation));
        for (Iterator<Map.Entry<String, JsonNode>> each = examples.fields(); each.hasNext(); ) {
            Map.Entry<String, JsonNode> example = each.next();
            ApiDocument.Operation operation = known.get(example.getKey());
            if (operation == null) {
                each.remove();
                continue;
            }
            dropInvalid(example.getValue().path("request"), operation.node().path("requestBody"));
            example.getValue()
                    .path("responses")
                    .properties()
                    .forEach(one -> dropInvalid(
                            one.getValue(), operation.node().path("responses").path(one.getKey())));
        }
    }

    private void dropInvalid(JsonNode byMediaType, JsonNode holder) {
        for (Iterator<Map.Entry<String, JsonNode>> each = byMediaType.fields(); each.hasNext(); ) {
            Map.Entry<String, JsonNode> media = each.next();
            JsonNode schema = holder.path("content").path(media.getKey()).path("schema");
            if (schema.isMissingNode()
                    || !document.errors("", schema, media.getValue().toString()).isEmpty()) {
                each.remove();
            }
        }
    }

    /** A success; anything that isn't JSON is passed over. */
    void record(ApiDocument.Answer answer, String requestType, Optional<String> request) {
        document.operation(answer.method(), answer.path()).ifPresent(operation -> {
            request.flatMap(body ->
                            example(operation.node().path("requestBody"), ApiDocument.mediaType(requestType), body))
                    .ifPresent(example -> keepRicher(List.of(operation.toString(), "request"), requestType, example));
            String status = Integer.toString(answer.status());
            example(
                            operation.node().path("responses").path(status),
                            ApiDocument.mediaType(answer.contentType()),
                            answer.body())
                    .ifPresent(example -> keepRicher(
                            List.of(operation.toString(), "responses", status), answer.contentType(), example));
        });
    }

    private Optional<JsonNode> example(JsonNode holder, String mediaType, String body) {
        JsonNode schema = holder.path("content").path(mediaType).path("schema");
        if (!ApiDocument.isJson(mediaType) || schema.isMissingNode() || body.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode example = shortened(JSON.readTree(body));
            return document.errors("", schema, example.toString()).isEmpty() ? Optional.of(example) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    // Long lists say no more than short ones.
    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ArrayNode array) {
            while (array.size() > MOST_ITEMS) {
                array.remove(array.size() - 1);
            }
        }
        node.forEach(ExampleRecorder::shortened);
        return node;
    }

    private synchronized void keepRicher(List<String> place, String contentType, JsonNode example) {
        ObjectNode holder = examples;
        for (String step : place) {
            holder = holder.withObjectProperty(step);
        }
        String mediaType = ApiDocument.mediaType(contentType);
        if (score(example) > score(holder.path(mediaType))) {
            holder.set(mediaType, example);
        }
    }

    private static double score(JsonNode example) {
        int length = example.toString().length();
        return example.isMissingNode() ? 0 : length <= TOO_LONG ? length : 1.0 / length;
    }

    synchronized void write() {
        ObjectNode sorted = JSON.createObjectNode();
        Map<String, JsonNode> byName = new TreeMap<>();
        examples.properties().forEach(one -> byName.put(one.getKey(), one.getValue()));
        byName.forEach(sorted::set);
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, JSON.writeValueAsString(sorted) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
