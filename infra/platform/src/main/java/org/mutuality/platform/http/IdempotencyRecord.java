package org.mutuality.platform.http;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A POST with an idempotency key, and its response.
 *
 * @param request method and path
 * @param hash SHA-256 of query and body
 * @param response empty while the request is running
 */
record IdempotencyRecord(String request, byte[] hash, Optional<RecordedResponse> response, Instant createdAt) {

    /**
     * A stored response.
     *
     * @param headers JSON object of name to value
     */
    record RecordedResponse(int status, String headers, byte[] body) {}

    boolean isSame(String otherRequest, byte[] otherHash) {
        return request.equals(otherRequest) && Arrays.equals(hash, otherHash);
    }
}
