package org.mutuality.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailedLoginLimiterTest {
    private final FailedLoginLimiter attempts = new FailedLoginLimiter(new LowLimits());

    @Test
    void failed_logins_of_an_address_are_limited_and_of_others_not() {
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.tryAcquire("10.0.0.1")).isTrue();
        }
        assertThat(attempts.tryAcquire("10.0.0.1")).isFalse();
        assertThat(attempts.tryAcquire("10.0.0.2")).isTrue();
    }

    @Test
    void successful_logins_are_not_counted() {
        for (int i = 0; i < 100; i++) {
            assertThat(attempts.tryAcquire("10.0.0.3")).isTrue();
            attempts.releaseOnSuccess("10.0.0.3");
        }
    }
}
