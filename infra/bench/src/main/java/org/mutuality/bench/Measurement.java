package org.mutuality.bench;

import java.util.Map;
import java.util.Optional;
import org.mutuality.bench.baseline.Baseline;
import org.mutuality.bench.load.LoadGenerator;

/**
 * One row of the outcome.
 *
 * @param perSecond answers of any status
 * @param p50 ms, empty where only a mean is known
 * @param ratio to the floor of the same run; empty before that is known
 * @param statuses how often each came; 0: no answer
 * @param cores that each process kept busy
 */
record Measurement(
        String what,
        double perSecond,
        Optional<Double> p50,
        Optional<Double> p99,
        Optional<Double> ratio,
        Map<Integer, Integer> statuses,
        Map<String, Double> cores) {

    static Measurement of(String what, LoadGenerator.LoadResult result, Map<String, Double> cores) {
        return new Measurement(
                what,
                result.perSecond(),
                Optional.of(result.latency().millis(50)),
                Optional.of(result.latency().millis(99)),
                Optional.empty(),
                result.statuses(),
                cores);
    }

    static Measurement of(Baseline floor, Map<String, Double> cores) {
        return new Measurement(
                "floor: one row a transaction, " + floor.by(),
                floor.perSecond(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1.0),
                Map.of(),
                cores);
    }

    /** Whose callers did not wait. */
    static Measurement unanswered(String what, double perSecond, int count) {
        return new Measurement(
                what,
                perSecond,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(LoadGenerator.BROKEN, count),
                Map.of());
    }

    Measurement against(double floorPerSecond) {
        return new Measurement(what, perSecond, p50, p99, Optional.of(perSecond / floorPerSecond), statuses, cores);
    }
}
