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
import org.mutuality.importer.plan.PlannedCohort;
import org.mutuality.importer.plan.PlannedFamily;
import org.mutuality.importer.plan.PlannedJournal;

/** Brings a plan into the platform. Every step names what it makes, so a second run goes on where the first one ended. */
final class PlanImporter {
    private static final String FORM = "core-1";

    private final GatewayClient gateway;
    private final int width;
    private final Consumer<String> out;
    private boolean complete = true;

    /** @param width requests under way at once */
    PlanImporter(GatewayClient gateway, int width, Consumer<String> out) {
        this.gateway = gateway;
        this.width = width;
        this.out = out;
    }

    /**
     * Enrols everybody before the first journal, so that the services have heard of a family when it tells.
     *
     * @return whether all of it stands in the platform now
     * @throws ApiErrorException a cohort could not be set up
     */
    boolean run(ImportPlan plan) {
        for (PlannedCohort cohort : plan.cohorts()) {
            open(cohort);
        }
        each(
                "families",
                plan,
                (cohort, counted) -> cohort.families()
                        .forEach(family -> counted.accept(enrolPath(cohort, family), () -> enrol(cohort, family))));
        each(
                "journals",
                plan,
                (cohort, counted) -> cohort.families()
                        .forEach(family -> family.journals()
                                .forEach(told -> counted.accept(path(family, told), () -> tell(family, told)))));
        return complete;
    }

    private void open(PlannedCohort cohort) {
        must("found " + cohort.name(), gateway.put(cohort.path(), founding(cohort)));
        must("open " + cohort.name(), gateway.put(cohort.path() + "/opening"));
        cohort.stipend()
                .ifPresent(amount -> must(
                        "stipend terms of " + cohort.name(),
                        gateway.putOrAwaitParent(
                                "/stipend-terms/" + cohort.id(),
                                Map.of(
                                        "perJournal",
                                        amount,
                                        "fromMonth",
                                        cohort.firstMonth().toString()))));
    }

    private static Map<String, Object> founding(PlannedCohort cohort) {
        return Map.of(
                "name", cohort.name(),
                "currency", cohort.currency(),
                "firstMonth", cohort.firstMonth().toString(),
                "baselineMonths", cohort.baselineMonths());
    }

    private ApiResponse enrol(PlannedCohort cohort, PlannedFamily family) {
        Map<String, Object> body = new LinkedHashMap<>();
        family.householdSize().ifPresent(size -> body.put("householdSize", size));
        body.put("consents", cohort.stipend().isPresent() ? List.of("journal", "payment") : List.of("journal"));
        return gateway.put(enrolPath(cohort, family), body);
    }

    private ApiResponse tell(PlannedFamily family, PlannedJournal told) {
        return gateway.putOrAwaitParent(path(family, told), Map.of("form", FORM, "answers", told.answers()));
    }

    private static String enrolPath(PlannedCohort cohort, PlannedFamily family) {
        return cohort.path() + "/families/" + family.id();
    }

    private static String path(PlannedFamily family, PlannedJournal told) {
        return "/journals/" + family.id() + "/" + told.month();
    }

    private static void must(String what, ApiResponse answer) {
        if (!answer.fine()) {
            throw new ApiErrorException(what, answer);
        }
    }

    private void each(String kind, ImportPlan plan, Requests requests) {
        RequestCounter outcome = new RequestCounter(kind);
        Instant start = Instant.now();
        Semaphore free = new Semaphore(width);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            plan.cohorts()
                    .forEach(cohort -> requests.of(cohort, (what, request) -> {
                        free.acquireUninterruptibly();
                        threads.execute(() -> counted(outcome, what, request, free));
                    }));
        }
        out.accept(outcome.describe(Duration.between(start, Instant.now())));
        outcome.reasons().forEach(reason -> out.accept("  " + reason));
        complete &= outcome.complete();
    }

    private static void counted(RequestCounter outcome, String what, Request request, Semaphore free) {
        try {
            outcome.count(what, request.send());
        } catch (GatewayUnreachableException | ApiErrorException e) {
            outcome.refused(what + ": " + e.getMessage());
        } finally {
            free.release();
        }
    }

    /** One PUT. */
    @FunctionalInterface
    private interface Request {
        ApiResponse send();
    }

    /** Takes a request and what to call it in a report. */
    @FunctionalInterface
    private interface NamedRequest {
        void accept(String what, Request request);
    }

    /** All requests of a kind that a cohort needs. */
    @FunctionalInterface
    private interface Requests {
        void of(PlannedCohort cohort, NamedRequest counted);
    }
}
