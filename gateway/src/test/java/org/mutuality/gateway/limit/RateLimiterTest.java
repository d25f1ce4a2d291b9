package org.mutuality.gateway.limit;

import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;

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
