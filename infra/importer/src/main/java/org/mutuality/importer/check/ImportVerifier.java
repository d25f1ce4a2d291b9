package org.mutuality.importer.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mutuality.importer.check.Figures.InterviewCounts;
import org.mutuality.importer.check.Figures.MonthStatistics;
import org.mutuality.importer.check.Figures.WeightedMean;
import org.mutuality.importer.gateway.ApiResponse;
import org.mutuality.importer.gateway.GatewayClient;
import org.mutuality.importer.mapping.MappingFile;

/**
 * Compares a table with the platform's stipends, trends and interviews, repeatedly until they agree, because these lag behind. Only
 * questions that are indicators can be compared.
 */
public final class ImportVerifier {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final GatewayClient gateway;
    private final MappingFile mapping;
    private final Duration timeout;

    /** @param timeout how long the read models may take to catch up, in total */
    public ImportVerifier(GatewayClient gateway, MappingFile mapping, Duration timeout) {
        this.gateway = gateway;
        this.mapping = mapping;
        this.timeout = timeout;
    }

    /**
     * @param due what each family earned by cohort, as {@link StipendVerifier} has it
     * @return one sentence per difference; empty when everything agrees
     */
    public List<String> differences(Figures figures, Map<String, Set<String>> due) {
        Instant end = Instant.now().plus(timeout);
        Set<String> indicators = indicators();
        List<String> differences = new ArrayList<>();
        mapping.cohorts().forEach((key, cohort) -> {
            if (cohort.stipend() != null) {
                differences.addAll(differencesUntil(
                        () -> StipendVerifier.differences(
                                gateway, mapping.cohortId(key), cohort.name(), due.getOrDefault(key, Set.of())),
                        end));
            }
            figures.questions(key).stream()
                    .filter(indicators::contains)
                    .forEach(indicator ->
                            differences.addAll(differencesUntil(() -> trend(figures, key, indicator), end)));
            if (mapping.interview() != null) {
                differences.addAll(differencesUntil(() -> interviews(figures, key), end));
            }
        });
        return differences;
    }

    private Set<String> indicators() {
        return gateway.get("/trends/indicators").body().findValuesAsText("indicator").stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<String> trend(Figures figures, String cohort, String indicator) {
        ApiResponse response = gateway.get("/trends/cohorts/" + mapping.cohortId(cohort) + "?indicator=" + indicator);
        return response.isSuccess()
                ? compared(figures, cohort, indicator, response.body())
                : List.of("trend of " + indicator + ", " + name(cohort) + ": " + response.reason());
    }

    private List<String> interviews(Figures figures, String cohort) {
        ApiResponse response = gateway.get("/trends/cohorts/" + mapping.cohortId(cohort) + "/interviews");
        return response.isSuccess()
                ? comparedInterviews(figures, cohort, response.body())
                : List.of("interviews, " + name(cohort) + ": " + response.reason());
    }

    List<String> compared(Figures figures, String cohort, String indicator, JsonNode body) {
        TrendSeries trend = new TrendSeries(body, indicator);
        return figures.of(cohort, indicator).entrySet().stream()
                .filter(entry -> !trend.month(entry.getKey()).equals(Optional.of(entry.getValue())))
                .map(entry -> "%s %s, %s: the table has %s; the platform has %s"
                        .formatted(
                                entry.getKey(),
                                indicator,
                                name(cohort),
                                entry.getValue(),
                                trend.month(entry.getKey())
                                        .map(MonthStatistics::toString)
                                        .orElse("nothing")))
                .toList();
    }

    List<String> comparedInterviews(Figures figures, String cohort, JsonNode body) {
        List<String> differences = new ArrayList<>();
        figures.interviews(cohort).forEach((month, sent) -> {
            InterviewCounts found = new InterviewCounts(0, 0);
            for (JsonNode one : body.path("months")) {
                if (one.path("month").asText().equals(month.toString())) {
                    found = new InterviewCounts(
                            one.path("attempted").asInt(),
                            one.path("interviewed").asInt());
                }
            }
            if (!found.equals(sent)) {
                differences.add(
                        "%s, %s: the table has %s; the platform has %s".formatted(month, name(cohort), sent, found));
            }
        });
        return differences;
    }

    private String name(String cohort) {
        return Objects.requireNonNull(mapping.cohorts().get(cohort)).name();
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
                    JsonNode weighted = one.path("weighted");
                    return Optional.of(new MonthStatistics(
                            one.path("n").asInt(),
                            decimal(one, "mean"),
                            decimal(one, "median"),
                            weighted.isObject()
                                    ? Optional.of(
                                            new WeightedMean(weighted.path("n").asInt(), decimal(weighted, "mean")))
                                    : Optional.empty()));
                }
            }
            return Optional.empty();
        }

        private static BigDecimal decimal(JsonNode month, String field) {
            return new BigDecimal(month.path(field).asText()).setScale(2);
        }
    }
}
