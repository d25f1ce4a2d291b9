package org.mutuality.gateway.limit;

import org.junit.jupiter.api.Test;
import static org.assertj.core.api.Assertions.assertThat;

class FailedLoginLimiterTest {
    private final FailedLoginLimiter attempts = new FailedLoginLimiter(new LowLimits());

    @Test
    void wrong_passwords_of_an_address_come_to_an_end_and_others_go_on() {
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.tryAcquire("10.0.0.1")).isTrue();
        }
        assertThat(attempts.tryAcquire("10.0.0.1")).isFalse();
        assertThat(attempts.tryAcquire("10.0.0.2")).isTrue();
    }

    @Test
    void right_ones_are_not_counted() {
        for (int i = 0; i < 100; i++) {
            assertThat(attempts.tryAcquire("10.0.0.3")).isTrue();
            attempts.releaseOnSuccess("10.0.0.3");
        }
    }
}
