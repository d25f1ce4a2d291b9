package org.mutuality.payment.provider.mobile;

import io.smallrye.faulttolerance.api.RateLimitException;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * An operator client with rate limits and a circuit breaker. Each operator has its own breaker, so that one that is down does
 * not block payments through another.
 */
final class ResilientOperatorClient extends OperatorClient {
    private final TypedGuard<OperatorResponse> posting;
    private final TypedGuard<OperatorResponse> getting;

    ResilientOperatorClient(OperatorSettings settings, Clock clock) {
        super(settings, clock);
        this.posting = posting(settings);
        this.getting = getting(settings);
    }

    /** Sends once: the only retry is after the rate limit refused a turn, when nothing had been sent. */
    @Override
    OperatorResponse post(String path, UUID orderId, String json) throws IOException {
        return through(posting, () -> super.post(path, orderId, json));
    }

    /** Three attempts at most. */
    @Override
    OperatorResponse get(String path) throws IOException {
        return through(getting, () -> super.get(path));
    }

    private static TypedGuard<OperatorResponse> posting(OperatorSettings settings) {
        return guard(settings, settings.ordersPerSecond())
                .withRetry()
                .maxRetries(600)
                .delay(50, ChronoUnit.MILLIS)
                .jitter(25, ChronoUnit.MILLIS)
                .maxDuration(30, ChronoUnit.SECONDS)
                .retryOn(RateLimitException.class)
                .done()
                .build();
    }

    private static TypedGuard<OperatorResponse> getting(OperatorSettings settings) {
        return guard(settings, settings.queriesPerSecond())
                .withRetry()
                .maxRetries(2)
                .delay(100, ChronoUnit.MILLIS)
                .jitter(50, ChronoUnit.MILLIS)
                .retryOn(List.of(IOException.class, RateLimitException.class))
                .done()
                .build();
    }

    private static TypedGuard.Builder<OperatorResponse> guard(OperatorSettings settings, int perSecond) {
        return TypedGuard.create(OperatorResponse.class)
                .withRateLimit()
                .limit(perSecond)
                .window(1, ChronoUnit.SECONDS)
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(20)
                .failureRatio(0.5)
                .delay(settings.breakerPause().toMillis(), ChronoUnit.MILLIS)
                .skipOn(RateLimitException.class)
                .done();
    }

    private static OperatorResponse through(TypedGuard<OperatorResponse> guard, Callable<OperatorResponse> call)
            throws IOException {
        try {
            return guard.call(call);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
