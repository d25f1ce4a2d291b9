package org.mutuality.gateway.limit;

import java.time.Duration;
import java.util.Map;

/** Limits that a test reaches quickly. */
record LowLimits() implements GatewayLimits {
    @Override
    public long body() {
        return 1;
    }

    @Override
    public Map<String, Long> bodyAt() {
        return Map.of();
    }

    @Override
    public int failedLogins() {
        return 3;
    }

    @Override
    public int failedLoginsOfAccount() {
        return 2;
    }

    @Override
    public long perCaller() {
        return 2;
    }

    @Override
    public int connections() {
        return 1;
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Map<String, Duration> timeoutAt() {
        return Map.of();
    }
}
