package org.mutuality.bench.load;

import java.util.Arrays;

/** Sorted durations of a run. Exact, because all are stored instead of being counted in buckets. */
public final class Percentiles {
    private final long[] sorted;

    /** @param nanos in any order */
    public Percentiles(long[] nanos) {
        sorted = nanos.clone();
        Arrays.sort(sorted);
    }

    public int count() {
        return sorted.length;
    }

    /**
     * By nearest rank: the smallest duration that at least {@code percent} of all do not exceed, in milliseconds.
     *
     * @param percent above 0, at most 100
     */
    public double millis(double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / 100 * sorted.length);
        return sorted[Math.max(1, rank) - 1] / 1e6;
    }
}
