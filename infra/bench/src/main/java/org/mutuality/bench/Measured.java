package org.mutuality.bench;

import java.util.Map;
import java.util.Optional;

/**
 * One row of the outcome.
 *
 * @param perSecond answers of any status
 * @param p50 ms, empty where only a mean is known
 * @param ratio to the floor of the same run; empty before that is known
 * @param statuses how often each came; 0: no answer
 * @param cores that each process kept busy
 */
record Measured(
        String what,
        double perSecond,
        Optional<Double> p50,
        Optional<Double> p99,
        Optional<Double> ratio,
        Map<Integer, Integer> statuses,
        Map<String, Double> cores) {

    static Measured of(String what, Load.Result result, Map<String, Double> cores) {
        return new Measured(
                what,
                result.perSecond(),
                Optional.of(result.latency().millis(50)),
                Optional.of(result.latency().millis(99)),
                Optional.empty(),
                result.statuses(),
                cores);
    }

    static Measured of(Floor floor, Map<String, Double> cores) {
        return new Measured(
                "floor: one row a transaction, " + floor.by(),
                floor.perSecond(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1.0),
                Map.of(),
                cores);
    }

    /** Whose callers did not wait. */
    static Measured unanswered(String what, double perSecond, int count) {
        return new Measured(
                what,
                perSecond,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(Load.BROKEN, count),
                Map.of());
    }

    Measured against(double floorPerSecond) {
        return new Measured(what, perSecond, p50, p99, Optional.of(perSecond / floorPerSecond), statuses, cores);
    }
}
