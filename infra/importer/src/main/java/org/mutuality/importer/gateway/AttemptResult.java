package org.mutuality.importer.gateway;

import java.time.Duration;
import java.util.Optional;

/** @param retryAfter the response's {@code Retry-After} */
record AttemptResult(ApiResponse response, Optional<Duration> retryAfter) {}
