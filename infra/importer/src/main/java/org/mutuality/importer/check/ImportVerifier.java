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

/** Holds what the platform says against what was sent. Follows behind a running platform, so it asks until both agree. */
public final class ImportVerifier {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final GatewayClient gateway;
    private final Duration patience;

    /** @param patience how long the views may take to catch up, in all */
    public ImportVerifier(GatewayClient gateway, Duration patience) {
        this.gateway = gateway;
        this.patience = patience;
    }

    /** @return what differs, in sentences; empty: all is as it should be */
    public List<String> differences(ImportPlan plan, List<String> indicators) {
        Instant end = Instant.now().plus(patience);
        List<String> differences = new ArrayList<>();
        for (PlannedCohort cohort : plan.cohorts()) {
            if (cohort.stipend().isPresent()) {
                differences.addAll(settled(() -> StipendVerifier.differences(gateway, cohort), end));
            }
            indicators.forEach(indicator -> differences.addAll(settled(() -> trend(cohort, indicator), end)));
        }
        return differences;
    }

    private List<String> trend(PlannedCohort cohort, String indicator) {
        ApiResponse answer = gateway.get("/trends/cohorts/" + cohort.id() + "?indicator=" + indicator);
        if (!answer.fine()) {
            return List.of("trend of " + indicator + ", " + cohort.name() + ": " + answer.reason());
        }
        return compared(cohort, indicator, answer.body());
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

    private static List<String> settled(Supplier<List<String>> look, Instant end) {
        List<String> differences = look.get();
        while (!differences.isEmpty() && Instant.now().isBefore(end) && pause()) {
            differences = look.get();
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

    /** Reads one indicator out of an answer of {@code GET /trends/cohorts/{id}}. */
    record TrendSeries(JsonNode body, String indicator) {

        /** Empty: the platform knows of no answer in that month. */
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
