package org.mutuality.importer.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.importer.plan.Figure;

/** Reads one indicator out of an answer of {@code GET /trends/cohorts/{id}}. */
record Trend(JsonNode body, String indicator) {

    /** Empty: the platform knows of no answer in that month. */
    Optional<Figure> month(YearMonth month) {
        for (JsonNode one : body.path("indicators")) {
            if (one.path("indicator").asText().equals(indicator)) {
                return in(one.path("months"), month);
            }
        }
        return Optional.empty();
    }

    private static Optional<Figure> in(JsonNode months, YearMonth month) {
        for (JsonNode one : months) {
            if (one.path("month").asText().equals(month.toString())
                    && one.path("n").asInt() > 0) {
                return Optional.of(new Figure(one.path("n").asInt(), decimal(one, "mean"), decimal(one, "median")));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal decimal(JsonNode month, String field) {
        return new BigDecimal(month.path(field).asText()).setScale(2);
    }
}
