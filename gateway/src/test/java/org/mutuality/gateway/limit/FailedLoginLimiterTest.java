package org.mutuality.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailedLoginLimiterTest {
    private final FailedLoginLimiter attempts = new FailedLoginLimiter(new LowLimits());

    @Test
    void failed_logins_of_an_account_are_limited_and_of_others_not() {
        assertThat(attempts.tryAcquire("10.0.0.1", "amina")).isTrue();
        assertThat(attempts.tryAcquire("10.0.0.1", "amina")).isTrue();
        assertThat(attempts.tryAcquire("10.0.0.1", "amina")).isFalse();
        assertThat(attempts.tryAcquire("10.0.0.1", "ben")).isTrue();
    }

    @Test
    void failed_logins_of_an_address_are_limited_and_of_others_not() {
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.tryAcquire("10.0.0.1", "guess-" + i)).isTrue();
        }
        assertThat(attempts.tryAcquire("10.0.0.1", "guess-3")).isFalse();
        assertThat(attempts.tryAcquire("10.0.0.2", "guess-3")).isTrue();
    }

    @Test
    void successful_logins_are_not_counted() {
        for (int i = 0; i < 100; i++) {
            assertThat(attempts.tryAcquire("10.0.0.3", "amina")).isTrue();
            attempts.recordSuccess("10.0.0.3", "amina");
        }
    }

    @Test
    void logins_that_nobody_could_judge_are_not_counted() {
        for (int i = 0; i < 100; i++) {
            assertThat(attempts.tryAcquire("10.0.0.3", "amina")).isTrue();
            attempts.release("10.0.0.3", "amina");
        }
    }

    @Test
    void guesses_behind_an_address_do_not_lock_out_an_account_that_signed_in_there_before() {
        assertThat(attempts.tryAcquire("10.0.0.4", "amina")).isTrue();
        attempts.recordSuccess("10.0.0.4", "amina");
        for (int i = 0; i < 50; i++) {
            attempts.tryAcquire("10.0.0.4", "guess-" + i);
        }
        assertThat(attempts.tryAcquire("10.0.0.4", "guess-50")).isFalse();
        assertThat(attempts.tryAcquire("10.0.0.4", "amina")).isTrue();
        assertThat(attempts.tryAcquire("10.0.0.5", "amina")).as("elsewhere").isTrue();
    }
}
