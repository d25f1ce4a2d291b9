package org.mutuality.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BoundedConcurrencyTest {
    private final List<Integer> many = IntStream.range(0, 2_000).boxed().toList();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void each_is_answered_in_its_place_and_not_all_ask_at_once() {
        assertThat(BoundedConcurrency.map(many, this::work)).isEqualTo(many);
        assertThat(most.get()).isBetween(2, 512);
    }

    @Test
    void one_that_fails_is_told_when_all_have_ended() {
        assertThatThrownBy(() -> BoundedConcurrency.each(many, one -> {
                    if (work(one) == 3) {
                        throw new IllegalArgumentException("third");
                    }
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("third");
        assertThat(ended).hasValue(many.size());
    }

    private int work(int one) {
        most.accumulateAndGet(working.incrementAndGet(), Math::max);
        LockSupport.parkNanos(1_000_000);
        working.decrementAndGet();
        ended.incrementAndGet();
        return one;
    }
}
