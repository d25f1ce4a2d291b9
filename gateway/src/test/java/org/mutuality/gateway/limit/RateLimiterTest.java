package org.mutuality.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateLimiterTest {

    @Test
    void each_caller_has_its_own_bucket() {
        RateLimiter rates = new RateLimiter(new LowLimits());
        assertThat(rates.allow("a")).isTrue();
        assertThat(rates.allow("a")).isTrue();
        assertThat(rates.allow("a")).isFalse();
        assertThat(rates.allow("b")).isTrue();
    }
}
