package org.mutuality.importer.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import org.mutuality.importer.gateway.ApiResponse;
import org.mutuality.importer.gateway.GatewayClient;
import org.mutuality.importer.plan.CohortStatistics;
import org.mutuality.importer.plan.ImportPlan;
import org.mutuality.importer.plan.MonthStatistics;
import org.mutuality.importer.plan.PlannedCohort;

/** Compares what was sent with the platform's stipends and trends, repeatedly until they agree, because these lag behind. */
public final class ImportVerifier {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final GatewayClient gateway;
    private final Duration timeout;

    /** @param timeout how long the read models may take to catch up, in total */
    public ImportVerifier(GatewayClient gateway, Duration timeout) {
        this.gateway = gateway;
        this.timeout = timeout;
    }

    /** @return one sentence per difference; empty when everything agrees */
    public List<String> differences(ImportPlan plan, List<String> indicators) {
        Instant end = Instant.now().plus(timeout);
        List<String> differences = new ArrayList<>();
        for (PlannedCohort cohort : plan.cohorts()) {
            if (cohort.stipend().isPresent()) {
                differences.addAll(differencesUntil(() -> StipendVerifier.differences(gateway, cohort), end));
            }
            indicators.forEach(indicator -> differences.addAll(differencesUntil(() -> trend(cohort, indicator), end)));
        }
        return differences;
    }

    private List<String> trend(PlannedCohort cohort, String indicator) {
        ApiResponse response = gateway.get("/trends/cohorts/" + cohort.id() + "?indicator=" + indicator);
        if (!response.isSuccess()) {
            return List.of("trend of " + indicator + ", " + cohort.name() + ": " + response.reason());
        }
        return compared(cohort, indicator, response.body());
    }

    static List<String> compared(PlannedCohort cohort, String indicator, JsonNode body) {
        SortedMap<YearMonth, MonthStatistics> sent = CohortStatistics.of(cohort, indicator);
        TrendSeries trend = new TrendSeries(body, indicator);
        return sent.entrySet().stream()
                .filter(entry -> !trend.month(entry.getKey()).equals(Optional.of(entry.getValue())))
                .map(entry -> "%s %s, %s: sent %s; the platform has %s"
                        .formatted(
                                entry.getKey(),
                                indicator,
                                cohort.name(),
                                entry.getValue(),
                                trend.month(entry.getKey())
                                        .map(MonthStatistics::toString)
                                        .orElse("nothing")))
                .toList();
    }

    private static List<String> differencesUntil(Supplier<List<String>> comparison, Instant end) {
        List<String> differences = comparison.get();
        while (!differences.isEmpty() && Instant.now().isBefore(end) && pause()) {
            differences = comparison.get();
        }
        return differences;
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One indicator of a response of {@code GET /trends/cohorts/{id}}. */
    record TrendSeries(JsonNode body, String indicator) {

        /** Empty when the platform has no answer for that month. */
        Optional<MonthStatistics> month(YearMonth month) {
            for (JsonNode one : body.path("indicators")) {
                if (one.path("indicator").asText().equals(indicator)) {
                    return in(one.path("months"), month);
                }
            }
            return Optional.empty();
        }

        private static Optional<MonthStatistics> in(JsonNode months, YearMonth month) {
            for (JsonNode one : months) {
                if (one.path("month").asText().equals(month.toString())
                        && one.path("n").asInt() > 0) {
                    return Optional.of(
                            new MonthStatistics(one.path("n").asInt(), decimal(one, "mean"), decimal(one, "median")));
                }
            }
            return Optional.empty();
        }

        private static BigDecimal decimal(JsonNode month, String field) {
            return new BigDecimal(month.path(field).asText()).setScale(2);
        }
    }
}
