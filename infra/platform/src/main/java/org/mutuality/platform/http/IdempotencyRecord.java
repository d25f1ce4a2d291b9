package org.mutuality.platform.http;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A POST that was seen, and its answer.
 *
 * @param request method and path
 * @param hash SHA-256 of the body
 * @param answer empty while it runs
 */
record IdempotencyRecord(String request, byte[] hash, Optional<RecordedResponse> answer, Instant createdAt) {

    /** @param headers JSON object of name to value */
    record RecordedResponse(int status, String headers, byte[] body) {}

    boolean isSame(String otherRequest, byte[] otherHash) {
        return request.equals(otherRequest) && Arrays.equals(hash, otherHash);
    }
}
