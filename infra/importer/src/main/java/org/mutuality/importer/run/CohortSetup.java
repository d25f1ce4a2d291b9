package org.mutuality.importer.run;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mutuality.importer.gateway.ApiErrorException;
import org.mutuality.importer.gateway.ApiResponse;
import org.mutuality.importer.gateway.GatewayClient;
import org.mutuality.importer.mapping.ConvertedRow.MoneyJson;
import org.mutuality.importer.mapping.MappingFile;

/** Creates and opens the cohorts of a study, and sets their stipend terms. Repeatable. */
public final class CohortSetup {
    private final GatewayClient gateway;
    private final GatewayClient approver;

    /** @param approver approves the stipend terms that {@code gateway} proposes */
    public CohortSetup(GatewayClient gateway, GatewayClient approver) {
        this.gateway = gateway;
        this.approver = approver;
    }

    /** @throws ApiErrorException a cohort could not be created or opened, such as one with other terms */
    public void open(MappingFile mapping) {
        mapping.cohorts().forEach((key, cohort) -> open(mapping.cohortId(key), cohort));
    }

    private void open(UUID id, MappingFile.Cohort cohort) {
        String path = "/countries/" + cohort.country() + "/cohorts/" + id;
        // A cohort that a round is appended to exists, with a name and terms that this mapping need not repeat.
        if (!gateway.get(path).isSuccess()) {
            requireSuccess("create " + cohort.name(), gateway.put(path, creation(cohort)));
        }
        requireSuccess("open " + cohort.name(), gateway.put(path + "/opening"));
        if (cohort.stipend() != null) {
            setTerms(id, cohort, new MoneyJson(cohort.stipend(), cohort.currency()));
        }
    }

    private void setTerms(UUID id, MappingFile.Cohort cohort, MoneyJson amount) {
        String path = "/stipend-terms/" + id;
        String from = cohort.firstMonth();
        requireSuccess(
                "stipend terms of " + cohort.name(),
                gateway.putOrAwaitParent(path, Map.of("perJournal", amount, "fromMonth", from)));
        // A repeated import must not approve what somebody else has proposed since.
        boolean set = gateway.get(path)
                .body()
                .path("versions")
                .findValuesAsText("fromMonth")
                .contains(from);
        if (!set) {
            requireSuccess("approve the stipend terms of " + cohort.name(), approver.put(path + "/approval"));
        }
    }

    private static Map<String, Object> creation(MappingFile.Cohort cohort) {
        return Map.of(
                "name", cohort.name(),
                "currency", cohort.currency(),
                "firstMonth", cohort.firstMonth(),
                "baselineMonths", Objects.requireNonNullElse(cohort.baselineMonths(), 1));
    }

    private static void requireSuccess(String what, ApiResponse response) {
        if (!response.isSuccess()) {
            throw new ApiErrorException(what, response);
        }
    }
}
