package org.mutuality.bench.load;

import java.util.Arrays;
import java.util.List;

/** List of nanoseconds of one thread, without locks and boxing, which would disturb the measurement. */
public final class LatencyRecorder {
    private long[] nanos = new long[1 << 14];
    private int count;

    public void add(long one) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = one;
    }

    public static Percentiles of(List<LatencyRecorder> all) {
        return new Percentiles(all.stream()
                .flatMapToLong(one -> Arrays.stream(one.nanos, 0, one.count))
                .toArray());
    }
}
