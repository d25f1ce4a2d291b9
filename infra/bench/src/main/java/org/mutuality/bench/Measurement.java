package org.mutuality.bench;

import java.util.Map;
import java.util.Optional;
import org.mutuality.bench.baseline.Baseline;
import org.mutuality.bench.load.LoadGenerator;

/**
 * One row of a report.
 *
 * @param what label
 * @param perSecond responses of any status
 * @param p50 median in ms, from the nearest rank; empty where only a mean is available
 * @param p99 in ms; empty where only a mean is available
 * @param ratio to the baseline of the same run; empty until the baseline is measured
 * @param statuses status → number of responses; 0: no response
 * @param cores process → average number of cores used
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

    static Measurement of(Baseline baseline, Map<String, Double> cores) {
        return new Measurement(
                "baseline: one row per transaction, " + baseline.by(),
                baseline.perSecond(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1.0),
                Map.of(),
                cores);
    }

    /** Of requests whose clients disconnected before the response. */
    static Measurement withoutResponse(String what, double perSecond, int count) {
        return new Measurement(
                what,
                perSecond,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(LoadGenerator.BROKEN, count),
                Map.of());
    }

    Measurement against(double baselinePerSecond) {
        return new Measurement(what, perSecond, p50, p99, Optional.of(perSecond / baselinePerSecond), statuses, cores);
    }
}
