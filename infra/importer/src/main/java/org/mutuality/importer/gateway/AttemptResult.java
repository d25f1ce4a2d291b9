package org.mutuality.importer.gateway;

import java.time.Duration;
import java.util.Optional;

/** @param retryAfter what the other side asks us to wait */
record AttemptResult(ApiResponse answer, Optional<Duration> retryAfter) {}
