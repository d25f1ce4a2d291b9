package org.mutuality.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.mutuality.importer.gateway.ApiErrorException;
import org.mutuality.importer.gateway.ApiResponse;
import org.mutuality.importer.gateway.GatewayClient;

/** A new cohort for one run, far in the past, whose families have not submitted anything. */
final class BenchCohort {
    private static final int WIDTH = 16;

    private final GatewayClient gateway;
    private final GatewayClient approver;
    private final boolean priced;
    private final UUID id = UUID.randomUUID();
    private final String cohort = "/countries/PK/cohorts/" + id;

    /**
     * @param approver approves the stipend terms
     * @param priced whether payment-service runs; without stipend terms every stipend would wait and be retried
     */
    BenchCohort(GatewayClient gateway, GatewayClient approver, boolean priced) {
        this.gateway = gateway;
        this.approver = approver;
        this.priced = priced;
    }

    /**
     * Creates the cohort and enrols families; returns when journal-service has received all of them.
     *
     * @throws ApiErrorException a request was rejected
     */
    List<UUID> families(int count) throws InterruptedException {
        requireSuccess(
                "create the cohort",
                gateway.put(
                        cohort,
                        Map.of(
                                "name",
                                "Bench",
                                "currency",
                                "USD",
                                "firstMonth",
                                JournalRequests.FIRST_MONTH.toString(),
                                "baselineMonths",
                                1)));
        requireSuccess("open", gateway.put(cohort + "/opening"));
        if (priced) {
            setTerms();
        }
        List<UUID> families = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WIDTH)) {
            List<Future<UUID>> enrolled = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                enrolled.add(threads.submit(this::enrol));
            }
            for (Future<UUID> family : enrolled) {
                families.add(result(family));
            }
        }
        families.forEach(this::awaitEnrolled);
        return families;
    }

    private void setTerms() {
        requireSuccess(
                "stipend terms",
                gateway.putOrAwaitParent(
                        "/stipend-terms/" + id,
                        Map.of(
                                "perJournal",
                                Map.of("amount", "10.00", "currency", "USD"),
                                "fromMonth",
                                JournalRequests.FIRST_MONTH.toString())));
        requireSuccess("approve the stipend terms", approver.put("/stipend-terms/" + id + "/approval"));
    }

    private UUID enrol() {
        UUID family = UUID.randomUUID();
        requireSuccess(
                "enrol",
                gateway.put(
                        cohort + "/families/" + family,
                        Map.of("householdSize", 5, "consents", List.of("journal", "payment", "research"))));
        return family;
    }

    /** Otherwise the first seconds would measure 404 responses of a journal-service that lags behind. */
    private void awaitEnrolled(UUID family) {
        requireSuccess(
                "first journal",
                gateway.putOrAwaitParent(
                        "/journals/" + family + "/" + JournalRequests.FIRST_MONTH.plusMonths(JournalRequests.MONTHS),
                        Map.of("form", "core-1", "answers", Map.of("ladder", 5))));
    }

    private static UUID result(Future<UUID> family) throws InterruptedException {
        try {
            return family.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    private static void requireSuccess(String what, ApiResponse response) {
        if (!response.isSuccess()) {
            throw new ApiErrorException(what, response);
        }
    }
}
