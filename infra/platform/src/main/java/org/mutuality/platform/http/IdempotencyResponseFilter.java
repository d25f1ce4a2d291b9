package org.mutuality.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jboss.logging.Logger;

/** Remembers what a POST with an {@code IdempotencyRequestFilter-Key} was answered, before the caller hears it. */
@Provider
public class IdempotencyResponseFilter implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(IdempotencyResponseFilter.class);

    private final IdempotencyStore memory;
    private final StoredResponseMapper replay;
    private final ObjectMapper mapper;

    @Inject
    public IdempotencyResponseFilter(IdempotencyStore memory, StoredResponseMapper replay, ObjectMapper mapper) {
        this.memory = memory;
        this.replay = replay;
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) throws IOException {
        if (!(request.getProperty(IdempotencyRequestFilter.CLAIMED)
                instanceof IdempotencyRequestFilter.KeyClaim claim)) {
            return;
        }
        try {
            remember(claim, answer);
        } catch (RuntimeException e) {
            // The work is done, so its answer stands; the key is given up after a while.
            LOG.warnf("Cannot store a response for its idempotency key: %s", e.getMessage());
        }
    }

    private void remember(IdempotencyRequestFilter.KeyClaim claim, ContainerResponseContext answer) throws IOException {
        if (isPassing(answer.getStatus())) {
            memory.release(claim.caller(), claim.key());
            return;
        }
        byte[] body = body(answer);
        if (answer.hasEntity()) {
            MediaType media = answer.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : answer.getMediaType();
            answer.setEntity(body, new java.lang.annotation.Annotation[0], media);
        }
        memory.saveResponse(
                claim.caller(), claim.key(), replay.toStored(answer.getStatus(), answer.getHeaders(), body));
    }

    // A server that is away, a bug, a running twin, a sign-in that ran out: worth another try.
    private static boolean isPassing(int status) {
        return status >= 500 || status == 401 || status == 409 || status == 429;
    }

    private byte[] body(ContainerResponseContext answer) throws IOException {
        return switch (answer.getEntity()) {
            case null -> new byte[0];
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case Object value -> mapper.writeValueAsBytes(value);
        };
    }
}
