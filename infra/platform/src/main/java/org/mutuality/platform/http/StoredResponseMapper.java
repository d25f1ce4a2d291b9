package org.mutuality.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Turns an answer into what can be kept, and back. */
@Singleton
public class StoredResponseMapper {

    // Others are made anew for each answer, or say something about its line.
    private static final Set<String> KEPT = Set.of("content-type", "location", "etag", "retry-after");

    private final ObjectMapper mapper;

    @Inject
    StoredResponseMapper(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    IdempotencyRecord.RecordedResponse toStored(int status, MultivaluedMap<String, Object> headers, byte[] body) {
        Map<String, String> kept = new TreeMap<>();
        headers.forEach((name, values) -> {
            if (KEPT.contains(name.toLowerCase(java.util.Locale.ROOT)) && !values.isEmpty()) {
                kept.put(name, String.valueOf(values.getFirst()));
            }
        });
        try {
            return new IdempotencyRecord.RecordedResponse(status, mapper.writeValueAsString(kept), body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Response of(IdempotencyRecord.RecordedResponse answer) {
        Response.ResponseBuilder again = Response.status(answer.status()).header("Idempotency-Replayed", "true");
        if (answer.body().length > 0) {
            again.entity(answer.body());
        }
        try {
            mapper.readValue(answer.headers(), new TypeReference<Map<String, String>>() {})
                    .forEach(again::header);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return again.build();
    }
}
