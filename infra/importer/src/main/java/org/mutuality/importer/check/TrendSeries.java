package org.mutuality.importer.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.importer.plan.MonthStatistics;

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
                return Optional.of(new MonthStatistics(one.path("n").asInt(), decimal(one, "mean"), decimal(one, "median")));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal decimal(JsonNode month, String field) {
        return new BigDecimal(month.path(field).asText()).setScale(2);
    }
}
