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

/** Converts responses to and from their stored form. */
@Singleton
public class StoredResponseMapper {

    // Other headers are generated for each response or concern the connection.
    private static final Set<String> STORED_HEADERS = Set.of("content-type", "location", "etag", "retry-after");

    private final ObjectMapper mapper;

    @Inject
    StoredResponseMapper(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    IdempotencyRecord.RecordedResponse toStored(int status, MultivaluedMap<String, Object> headers, byte[] body) {
        Map<String, String> stored = new TreeMap<>();
        headers.forEach((name, values) -> {
            if (STORED_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT)) && !values.isEmpty()) {
                stored.put(name, String.valueOf(values.getFirst()));
            }
        });
        try {
            return new IdempotencyRecord.RecordedResponse(status, mapper.writeValueAsString(stored), body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Response of(IdempotencyRecord.RecordedResponse response) {
        Response.ResponseBuilder builder = Response.status(response.status()).header("Idempotency-Replayed", "true");
        if (response.body().length > 0) {
            builder.entity(response.body());
        }
        try {
            mapper.readValue(response.headers(), new TypeReference<Map<String, String>>() {})
                    .forEach(builder::header);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return builder.build();
    }
}
