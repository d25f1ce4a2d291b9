package org.mutuality.importer.gateway;

import java.time.Duration;
import java.util.Optional;
import org.mutuality.importer.gateway.ApiResponse;

/** @param retryAfter what the other side asks us to wait */
record AttemptResult(ApiResponse answer, Optional<Duration> retryAfter) {}
