package org.mutuality.providers.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A story that has to see a fault can rely on it. */
class FaultInjectorTest {
    private final FaultInjector chance = new FaultInjector();

    @Test
    void what_is_sure_strikes_at_its_first_opportunity_and_then_by_its_share() {
        chance.set(Json.read("{\"lostAnswers\": 1e-12, \"surely\": true}", Faults.class));
        assertThat(chance.occurs("lostAnswers", chance.faults().lostAnswers())).isTrue();
        assertThat(IntStream.range(0, 1_000).filter(any -> chance.occurs("lostAnswers", 1e-12)))
                .isEmpty();
        assertThat(chance.occurs("late", 0)).as("what is off").isFalse();
        assertThat(chance.occurrences()).isEqualTo(Map.of("lostAnswers", 1L));
    }

    @Test
    void who_is_marked_first_stays_marked_when_faults_change() {
        chance.set(Json.read("{\"surely\": true}", Faults.class));
        assertThat(chance.marks(1e-12, "refuse", "+231")).isTrue();
        assertThat(chance.marks(1e-12, "refuse", "+232")).isFalse();
        chance.set(Json.read("{\"surely\": true, \"seed\": 7}", Faults.class));
        assertThat(chance.marks(1e-12, "refuse", "+231")).isTrue();
        assertThat(chance.marks(0, "refuse", "+231")).as("what is off").isFalse();
    }
}
