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

/** A cohort of this run's own, long past, with families that have told nothing yet. */
final class BenchCohort {
    private static final int WIDTH = 16;

    private final GatewayClient gateway;
    private final boolean priced;
    private final UUID id = UUID.randomUUID();
    private final String cohort = "/countries/PK/cohorts/" + id;

    /** @param priced whether anybody reckons stipends: without a price every one would wait and be looked at again */
    BenchCohort(GatewayClient gateway, boolean priced) {
        this.gateway = gateway;
        this.priced = priced;
    }

    /**
     * Returns when the last family is known to the journal-service too.
     *
     * @throws ApiErrorException the platform said no
     */
    List<UUID> families(int count) throws InterruptedException {
        must(
                "found",
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
        must("open", gateway.put(cohort + "/opening"));
        if (priced) {
            price();
        }
        List<UUID> families = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(WIDTH)) {
            List<Future<UUID>> enrolled = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                enrolled.add(threads.submit(this::enrol));
            }
            for (Future<UUID> family : enrolled) {
                families.add(got(family));
            }
        }
        families.forEach(this::known);
        return families;
    }

    private void price() {
        must(
                "stipend terms",
                gateway.putOrAwaitParent(
                        "/stipend-terms/" + id,
                        Map.of(
                                "perJournal",
                                Map.of("amount", "10.00", "currency", "USD"),
                                "fromMonth",
                                JournalRequests.FIRST_MONTH.toString())));
    }

    private UUID enrol() {
        UUID family = UUID.randomUUID();
        must(
                "enrol",
                gateway.put(
                        cohort + "/families/" + family,
                        Map.of("householdSize", 5, "consents", List.of("journal", "payment"))));
        return family;
    }

    /** A journal-service that lags would answer 404, and the first seconds would measure that. */
    private void known(UUID family) {
        must(
                "first journal",
                gateway.putOrAwaitParent(
                        "/journals/" + family + "/" + JournalRequests.FIRST_MONTH.plusMonths(JournalRequests.MONTHS),
                        Map.of("form", "core-1", "answers", Map.of("ladder", 5))));
    }

    private static UUID got(Future<UUID> family) throws InterruptedException {
        try {
            return family.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }

    private static void must(String what, ApiResponse answer) {
        if (!answer.fine()) {
            throw new ApiErrorException(what, answer);
        }
    }
}
