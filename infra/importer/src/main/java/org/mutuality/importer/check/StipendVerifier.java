package org.mutuality.importer.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.mutuality.importer.gateway.ApiErrorException;
import org.mutuality.importer.gateway.ApiResponse;
import org.mutuality.importer.gateway.GatewayClient;
import org.mutuality.importer.mapping.ConvertedRow.MoneyJson;

/** Checks that a cohort has exactly one stipend per journal, each of the amount set in the terms. */
public final class StipendVerifier {
    private static final int SHOWN = 5;

    private StipendVerifier() {}

    /** @param due family, month and amount of each journal, as {@link #earned(UUID, YearMonth, MoneyJson)} */
    static List<String> differences(GatewayClient gateway, UUID cohort, String name, Set<String> due) {
        return compared(name, due, all(gateway, cohort, name));
    }

    static List<String> compared(String name, Set<String> due, List<JsonNode> stipends) {
        Set<String> missing = new HashSet<>(due);
        Set<String> seen = new HashSet<>();
        List<String> differences = new ArrayList<>();
        for (JsonNode stipend : stipends) {
            String earned = earned(stipend);
            if (!seen.add(earned)) {
                differences.add(name + ": two stipends for " + earned);
            } else if (!due.contains(earned)) {
                differences.add(name + ": a stipend without a journal, " + earned);
            }
        }
        missing.removeAll(seen);
        missing.stream().limit(SHOWN).forEach(one -> differences.add(name + ": no stipend for " + one));
        if (missing.size() > SHOWN) {
            differences.add(name + ": " + missing.size() + " stipends are missing in total");
        }
        return differences;
    }

    /** What a journal earns its family. */
    public static String earned(UUID family, YearMonth month, MoneyJson amount) {
        return family + " " + month + " " + amount;
    }

    private static String earned(JsonNode stipend) {
        JsonNode amount = stipend.path("amount");
        return stipend.path("familyId").asText() + " " + stipend.path("month").asText() + " "
                + amount.path("amount").asText() + " " + amount.path("currency").asText();
    }

    private static List<JsonNode> all(GatewayClient gateway, UUID cohort, String name) {
        List<JsonNode> stipends = new ArrayList<>();
        String first = "/stipends?cohort=" + cohort + "&limit=500";
        String after = "";
        do {
            ApiResponse page = gateway.get(first + after);
            if (!page.isSuccess()) {
                throw new ApiErrorException("stipends of " + name, page);
            }
            page.body().path("items").forEach(stipends::add);
            after = page.body().path("next").isTextual()
                    ? "&after=" + page.body().path("next").asText()
                    : "";
        } while (!after.isEmpty());
        return stipends;
    }
}
