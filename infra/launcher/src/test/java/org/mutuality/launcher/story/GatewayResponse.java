package org.mutuality.launcher.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** An answer of the gateway. */
record GatewayResponse(int status, String type, Optional<String> retryAfter, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static GatewayResponse of(HttpResponse<String> answer) {
        return new GatewayResponse(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().firstValue("Retry-After"),
                answer.body());
    }

    JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + this, e);
        }
    }

    boolean isProblem() {
        return type.startsWith("application/problem+json")
                && json().path("status").asInt() == status
                && json().path("type").asText().startsWith("urn:problem:");
    }

    /** A problem without what names this one request. */
    JsonNode reason() {
        return ((ObjectNode) json()).without(List.of("instance", "traceId"));
    }

    /** Something that is away may be back: ask again. */
    boolean isPassing() {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }
}
