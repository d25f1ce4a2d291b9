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

/** Stores the response to a POST with an {@code Idempotency-Key} before the caller gets it. */
@Provider
public class IdempotencyResponseFilter implements ContainerResponseFilter {

    private static final Logger LOG = Logger.getLogger(IdempotencyResponseFilter.class);

    private final IdempotencyStore store;
    private final StoredResponseMapper responses;
    private final ObjectMapper mapper;

    @Inject
    public IdempotencyResponseFilter(IdempotencyStore store, StoredResponseMapper responses, ObjectMapper mapper) {
        this.store = store;
        this.responses = responses;
        this.mapper = mapper;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(IdempotencyRequestFilter.CLAIMED)
                instanceof IdempotencyRequestFilter.KeyClaim claim)) {
            return;
        }
        try {
            save(claim, response);
        } catch (RuntimeException e) {
            // The request has succeeded, so its response is sent; the key is released after a while.
            LOG.warnf("Cannot store a response for its idempotency key: %s", e.getMessage());
        }
    }

    private void save(IdempotencyRequestFilter.KeyClaim claim, ContainerResponseContext response) throws IOException {
        if (isTemporary(response.getStatus())) {
            store.release(claim.caller(), claim.key());
            return;
        }
        byte[] body = body(response);
        if (response.hasEntity()) {
            MediaType media =
                    response.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : response.getMediaType();
            response.setEntity(body, new java.lang.annotation.Annotation[0], media);
        }
        store.saveResponse(
                claim.caller(), claim.key(), responses.toStored(response.getStatus(), response.getHeaders(), body));
    }

    // An unavailable server, a bug, a running request, an expired sign-in: a retry may succeed.
    private static boolean isTemporary(int status) {
        return status >= 500 || status == 401 || status == 409 || status == 429;
    }

    private byte[] body(ContainerResponseContext response) throws IOException {
        return switch (response.getEntity()) {
            case null -> new byte[0];
            case byte[] bytes -> bytes;
            case String text -> text.getBytes(StandardCharsets.UTF_8);
            case Object value -> mapper.writeValueAsBytes(value);
        };
    }
}
