package org.mutuality.importer;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.mutuality.importer.gateway.ApiErrorException;
import org.mutuality.importer.gateway.ApiResponse;
import org.mutuality.importer.gateway.GatewayClient;
import org.mutuality.importer.gateway.GatewayUnreachableException;
import org.mutuality.importer.plan.ImportPlan;
import org.mutuality.importer.plan.MoneyJson;
import org.mutuality.importer.plan.PlannedCohort;
import org.mutuality.importer.plan.PlannedFamily;
import org.mutuality.importer.plan.PlannedJournal;

/** Imports a plan. Every request is an idempotent PUT, so a second run continues where the first one ended. */
final class PlanImporter {
    private static final String FORM = "core-1";

    private final GatewayClient gateway;
    private final GatewayClient approver;
    private final int width;
    private final Consumer<String> out;
    private boolean complete = true;

    /**
     * @param approver approves the stipend terms that {@code gateway} proposes
     * @param width number of concurrent requests
     */
    PlanImporter(GatewayClient gateway, GatewayClient approver, int width, Consumer<String> out) {
        this.gateway = gateway;
        this.approver = approver;
        this.width = width;
        this.out = out;
    }

    /**
     * Enrols all families before the first journal, so that their enrolment has reached the other services by then.
     *
     * @return whether everything is in the platform now
     * @throws ApiErrorException a cohort could not be created or opened
     */
    boolean run(ImportPlan plan) {
        for (PlannedCohort cohort : plan.cohorts()) {
            open(cohort);
        }
        sendAll(
                "families",
                plan,
                (cohort, counted) -> cohort.families()
                        .forEach(family -> counted.accept(enrolPath(cohort, family), () -> enrol(cohort, family))));
        sendAll(
                "journals",
                plan,
                (cohort, counted) -> cohort.families()
                        .forEach(family -> family.journals()
                                .forEach(journal ->
                                        counted.accept(path(family, journal), () -> submit(family, journal)))));
        return complete;
    }

    private void open(PlannedCohort cohort) {
        requireSuccess("create " + cohort.name(), gateway.put(cohort.path(), creation(cohort)));
        requireSuccess("open " + cohort.name(), gateway.put(cohort.path() + "/opening"));
        cohort.stipend().ifPresent(amount -> setTerms(cohort, amount));
    }

    private void setTerms(PlannedCohort cohort, MoneyJson amount) {
        String path = "/stipend-terms/" + cohort.id();
        String from = cohort.firstMonth().toString();
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

    private static Map<String, Object> creation(PlannedCohort cohort) {
        return Map.of(
                "name", cohort.name(),
                "currency", cohort.currency(),
                "firstMonth", cohort.firstMonth().toString(),
                "baselineMonths", cohort.baselineMonths());
    }

    private ApiResponse enrol(PlannedCohort cohort, PlannedFamily family) {
        Map<String, Object> body = new LinkedHashMap<>();
        family.householdSize().ifPresent(size -> body.put("householdSize", size));
        // The households of a study consented to research when it was made.
        body.put(
                "consents",
                cohort.stipend().isPresent()
                        ? List.of("journal", "payment", "research")
                        : List.of("journal", "research"));
        return gateway.put(enrolPath(cohort, family), body);
    }

    private ApiResponse submit(PlannedFamily family, PlannedJournal journal) {
        return gateway.putOrAwaitParent(path(family, journal), Map.of("form", FORM, "answers", journal.answers()));
    }

    private static String enrolPath(PlannedCohort cohort, PlannedFamily family) {
        return cohort.path() + "/families/" + family.id();
    }

    private static String path(PlannedFamily family, PlannedJournal journal) {
        return "/journals/" + family.id() + "/" + journal.month();
    }

    private static void requireSuccess(String what, ApiResponse response) {
        if (!response.isSuccess()) {
            throw new ApiErrorException(what, response);
        }
    }

    private void sendAll(String kind, ImportPlan plan, Requests requests) {
        RequestCounter outcome = new RequestCounter(kind);
        Instant start = Instant.now();
        Semaphore permits = new Semaphore(width);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            plan.cohorts()
                    .forEach(cohort -> requests.of(cohort, (what, request) -> {
                        permits.acquireUninterruptibly();
                        threads.execute(() -> counted(outcome, what, request, permits));
                    }));
        }
        out.accept(outcome.describe(Duration.between(start, Instant.now())));
        outcome.reasons().forEach(reason -> out.accept("  " + reason));
        complete &= outcome.complete();
    }

    private static void counted(RequestCounter outcome, String what, Request request, Semaphore permits) {
        try {
            outcome.count(what, request.send());
        } catch (GatewayUnreachableException | ApiErrorException e) {
            outcome.countRejected(what + ": " + e.getMessage());
        } finally {
            permits.release();
        }
    }

    /** One PUT. */
    @FunctionalInterface
    private interface Request {
        ApiResponse send();
    }

    /** Receives a request and its name in reports. */
    @FunctionalInterface
    private interface NamedRequest {
        void accept(String what, Request request);
    }

    /** All requests of one kind for a cohort. */
    @FunctionalInterface
    private interface Requests {
        void of(PlannedCohort cohort, NamedRequest counted);
    }
}
