package org.mutuality.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Examples of requests and responses, which tests recorded into {@value #FILE}: by method and path, then as the document has
 * them: {@code {"PUT /funds/{fundId}": {"request": {"application/json": …}, "responses": {"201": {"application/json": …}}}}}.
 */
final class DocumentExamples {

    private static final String FILE = "openapi-examples.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    void addTo(Map<String, PathItem> paths) {
        JsonNode examples = read();
        paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            JsonNode example = examples.path(method + " " + path);
            if (!example.isMissingNode()) {
                add(operation, example);
            }
        }));
    }

    private static void add(Operation operation, JsonNode example) {
        if (operation.getRequestBody() != null) {
            add(operation.getRequestBody().getContent(), example.path("request"));
        }
        example.path("responses").properties().forEach(one -> {
            @Nullable APIResponse response = operation.getResponses().getAPIResponse(one.getKey());
            if (response != null) {
                add(response.getContent(), one.getValue());
            }
        });
    }

    // An annotation wins.
    private static void add(@Nullable Content content, JsonNode byMediaType) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        content.getMediaTypes().forEach((name, media) -> {
            JsonNode example = byMediaType.path(name);
            if (!example.isMissingNode() && media.getExample() == null && media.getExamples() == null) {
                media.setExample(JSON.convertValue(example, Object.class));
            }
        });
    }

    // The platform has those of the operations that all services have.
    private static JsonNode read() {
        ObjectNode examples = JSON.createObjectNode();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(FILE))) {
                JSON.readTree(file).properties().forEach(one -> examples.putIfAbsent(one.getKey(), one.getValue()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return examples;
    }
}
