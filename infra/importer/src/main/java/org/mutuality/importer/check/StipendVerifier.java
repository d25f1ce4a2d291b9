package org.mutuality.importer.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mutuality.importer.gateway.ApiErrorException;
import org.mutuality.importer.gateway.ApiResponse;
import org.mutuality.importer.gateway.GatewayClient;
import org.mutuality.importer.plan.PlannedCohort;

/** Checks that a cohort has exactly one stipend per journal, each of the amount set in the terms. */
final class StipendVerifier {
    private static final int SHOWN = 5;

    private StipendVerifier() {}

    static List<String> differences(GatewayClient gateway, PlannedCohort cohort) {
        return compared(cohort, all(gateway, cohort));
    }

    static List<String> compared(PlannedCohort cohort, List<JsonNode> stipends) {
        Set<String> due = due(cohort);
        Set<String> seen = new HashSet<>();
        List<String> differences = new ArrayList<>();
        for (JsonNode stipend : stipends) {
            String earned = earned(stipend);
            if (!seen.add(earned)) {
                differences.add(cohort.name() + ": two stipends for " + earned);
            } else if (!due.contains(earned)) {
                differences.add(cohort.name() + ": a stipend without a journal, " + earned);
            }
        }
        due.removeAll(seen);
        due.stream().limit(SHOWN).forEach(missing -> differences.add(cohort.name() + ": no stipend for " + missing));
        if (due.size() > SHOWN) {
            differences.add(cohort.name() + ": " + due.size() + " stipends are missing in total");
        }
        return differences;
    }

    private static Set<String> due(PlannedCohort cohort) {
        Set<String> due = new HashSet<>();
        String amount = cohort.stipend().map(Object::toString).orElse("");
        cohort.families()
                .forEach(family -> family.journals()
                        .forEach(journal -> due.add(family.id() + " " + journal.month() + " " + amount)));
        return due;
    }

    private static String earned(JsonNode stipend) {
        JsonNode amount = stipend.path("amount");
        return stipend.path("familyId").asText() + " " + stipend.path("month").asText() + " "
                + amount.path("amount").asText() + " " + amount.path("currency").asText();
    }

    private static List<JsonNode> all(GatewayClient gateway, PlannedCohort cohort) {
        List<JsonNode> stipends = new ArrayList<>();
        String first = "/stipends?cohort=" + cohort.id() + "&limit=500";
        String after = "";
        do {
            ApiResponse page = gateway.get(first + after);
            if (!page.isSuccess()) {
                throw new ApiErrorException("stipends of " + cohort.name(), page);
            }
            page.body().path("items").forEach(stipends::add);
            after = page.body().path("next").isTextual()
                    ? "&after=" + page.body().path("next").asText()
                    : "";
        } while (!after.isEmpty());
        return stipends;
    }
}
