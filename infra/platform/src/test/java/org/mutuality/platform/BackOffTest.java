package org.mutuality.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofMillis(1), Duration.ofMillis(3));

    @Test
    void pauses_grow_to_the_maximum_until_reset() {
        assertThat(backOff.next()).isEqualTo(Duration.ofMillis(1));
        assertThat(backOff.pause()).isTrue();
        assertThat(backOff.next()).isEqualTo(Duration.ofMillis(2));
        assertThat(backOff.pause()).isTrue();
        assertThat(backOff.pause()).isTrue();
        assertThat(backOff.next()).isEqualTo(Duration.ofMillis(3));
        backOff.reset();
        assertThat(backOff.next()).isEqualTo(Duration.ofMillis(1));
    }

    @Test
    void an_interrupted_pause_ends_the_thread() {
        Thread.currentThread().interrupt();
        assertThat(backOff.pause()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
