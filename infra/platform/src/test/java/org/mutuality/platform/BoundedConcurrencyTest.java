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
    private final AtomicInteger peak = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    @Test
    void results_keep_their_order_and_concurrency_is_bounded() {
        assertThat(BoundedConcurrency.map(many, this::work)).isEqualTo(many);
        assertThat(peak.get()).isBetween(2, 512);
    }

    @Test
    void a_failure_is_thrown_when_all_have_ended() {
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
        peak.accumulateAndGet(working.incrementAndGet(), Math::max);
        LockSupport.parkNanos(1_000_000);
        working.decrementAndGet();
        ended.incrementAndGet();
        return one;
    }
}
