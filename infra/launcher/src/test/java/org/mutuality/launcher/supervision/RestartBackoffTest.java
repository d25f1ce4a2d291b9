package org.mutuality.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartBackoffTest {
    @Test
    void the_pause_doubles_up_to_the_longest() {
        assertThat(IntStream.of(1, 2, 3, 5, 6, 19).mapToObj(RestartBackoff.DEFAULT::after))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 16L, 30L, 30L);
    }
}
