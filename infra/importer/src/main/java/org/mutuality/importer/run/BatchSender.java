package org.mutuality.importer.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.mutuality.importer.gateway.ApiErrorException;
import org.mutuality.importer.gateway.ApiResponse;
import org.mutuality.importer.gateway.GatewayClient;
import org.mutuality.importer.gateway.GatewayUnreachableException;
import org.mutuality.importer.mapping.ConvertedRow;
import org.mutuality.importer.mapping.ConvertedRow.CellError;
import org.mutuality.importer.mapping.MappingFile;
import org.mutuality.importer.mapping.MappingFile.Answer;

/**
 * Sends rows: enrols or finds their families, records the interviews, then submits the journals in one request. Everything can be
 * sent again: families are recognised by their external id, interviews and journals by family and month.
 */
public final class BatchSender {
    private static final Duration PARENT_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final GatewayClient gateway;
    private final MappingFile mapping;
    private final Semaphore requests;
    private final Consumer<CellError> errors;
    private final FamilyIds enrolled = new FamilyIds();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    /**
     * @param width number of concurrent requests
     * @param errors gets every row and cell that the platform refused
     */
    public BatchSender(GatewayClient gateway, MappingFile mapping, int width, Consumer<CellError> errors) {
        this.gateway = gateway;
        this.mapping = mapping;
        this.requests = new Semaphore(width);
        this.errors = errors;
    }

    /** Number of results of a kind, such as {@code journals new}. */
    public long count(String what) {
        return counts.computeIfAbsent(what, key -> new LongAdder()).sum();
    }

    /** As in {@code journals: 2562 new, 0 already there, 0 rejected}. */
    public String describe(String kind) {
        return "%s: %d new, %d already there, %d rejected"
                .formatted(kind, count(kind + " new"), count(kind + " there"), count(kind + " rejected"));
    }

    /**
     * @return external ids of the rows' families → id
     * @throws GatewayUnreachableException the platform did not answer; the same rows can be sent again
     */
    public Map<String, UUID> send(List<ConvertedRow> rows) {
        Map<String, UUID> families = enrol(rows);
        List<ConvertedRow> known =
                rows.stream().filter(row -> families.containsKey(key(row))).toList();
        inParallel(
                known.stream().filter(row -> row.outcome().isPresent()).toList(),
                row -> recordInterview(row, Objects.requireNonNull(families.get(key(row)))));
        submit(known.stream().filter(row -> !row.answers().isEmpty()).toList(), families);
        return families;
    }

    private Map<String, UUID> enrol(List<ConvertedRow> rows) {
        Map<String, ConvertedRow> first = new LinkedHashMap<>();
        rows.forEach(row -> first.merge(
                key(row), row, (one, other) -> one.householdSize().isPresent() ? one : withSize(one, other)));
        Map<String, UUID> families = new ConcurrentHashMap<>();
        first.keySet().forEach(key -> enrolled.find(key).ifPresent(id -> families.put(key, id)));
        first.keySet().removeAll(families.keySet());
        inParallel(List.copyOf(first.values()), row -> enrol(row).ifPresent(id -> families.put(key(row), id)));
        first.keySet().stream()
                .filter(families::containsKey)
                .forEach(key -> enrolled.put(key, Objects.requireNonNull(families.get(key))));
        return families;
    }

    private static ConvertedRow withSize(ConvertedRow row, ConvertedRow other) {
        return new ConvertedRow(
                row.line(),
                row.cohort(),
                row.family(),
                row.month(),
                other.householdSize(),
                row.answers(),
                row.outcome(),
                row.weight());
    }

    private Optional<UUID> enrol(ConvertedRow row) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("externalId", row.family());
        row.householdSize().ifPresent(size -> body.put("householdSize", size));
        body.put("consents", Objects.requireNonNullElse(mapping.consents(), List.of("journal", "research")));
        ApiResponse response = gateway.post(cohortPath(row) + "/families", body);
        if (!response.isSuccess()) {
            add("families rejected");
            errors.accept(new CellError(row.line(), mapping.family(), "family refused: " + response.reason()));
            return Optional.empty();
        }
        add(response.isCreated() ? "families new" : "families there");
        return Optional.of(UUID.fromString(response.body().path("familyId").asText()));
    }

    private void recordInterview(ConvertedRow row, UUID family) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("outcome", row.outcome().orElseThrow());
        row.weight().ifPresent(weight -> body.put("weight", weight));
        ApiResponse response =
                gateway.put("%s/families/%s/interviews/%s".formatted(cohortPath(row), family, row.month()), body);
        add(response.isSuccess() ? "interviews new" : "interviews rejected");
        if (!response.isSuccess()) {
            errors.accept(new CellError(row.line(), "", "interview refused: " + response.reason()));
        }
    }

    // A family that was enrolled just now may not have reached journal-service: its rows are sent again for a while.
    private void submit(List<ConvertedRow> rows, Map<String, UUID> families) {
        Instant end = Instant.now().plus(PARENT_TIMEOUT);
        List<ConvertedRow> open = rows;
        while (!open.isEmpty()) {
            List<JsonNode> results = post(open, families);
            List<ConvertedRow> again = new ArrayList<>();
            for (int at = 0; at < open.size(); at++) {
                int status = results.get(at).path("status").asInt();
                boolean later = status == 404 || status == 429 || status >= 500;
                if (later && Instant.now().isBefore(end)) {
                    again.add(open.get(at));
                } else {
                    count(open.get(at), results.get(at), status);
                }
            }
            open = again;
            if (!open.isEmpty()) {
                sleep();
            }
        }
    }

    private List<JsonNode> post(List<ConvertedRow> rows, Map<String, UUID> families) {
        List<Map<String, Object>> body = rows.stream()
                .map(row -> Map.of(
                        "familyId",
                        Objects.requireNonNull(families.get(key(row))),
                        "month",
                        row.month().toString(),
                        "form",
                        mapping.form(),
                        "answers",
                        row.answers()))
                .toList();
        requests.acquireUninterruptibly();
        ApiResponse response;
        try {
            response = gateway.post("/journals", body);
        } finally {
            requests.release();
        }
        if (!response.isSuccess() || response.body().size() != rows.size()) {
            throw new ApiErrorException("submit %d journals".formatted(rows.size()), response);
        }
        List<JsonNode> results = new ArrayList<>();
        response.body().forEach(results::add);
        return results;
    }

    private void count(ConvertedRow row, JsonNode result, int status) {
        if (status == 201 || status == 200) {
            add(status == 201 ? "journals new" : "journals there");
            return;
        }
        add("journals rejected");
        JsonNode problem = result.path("problem");
        JsonNode fields = problem.path("errors");
        if (fields.isEmpty()) {
            errors.accept(new CellError(
                    row.line(),
                    "",
                    problem.path("title").asText() + ": "
                            + problem.path("detail").asText()));
        }
        fields.forEach(error -> errors.accept(new CellError(
                row.line(),
                column(error.path("pointer").asText()),
                error.path("detail").asText())));
    }

    /** The column that a pointer such as {@code /answers/ladder} came from. */
    private String column(String pointer) {
        String[] parts = pointer.split("/", -1);
        if (parts.length > 2 && parts[1].equals("answers")) {
            Answer answer = mapping.answers().get(parts[2]);
            return answer == null || answer.column() == null ? parts[2] : answer.column();
        }
        MappingFile.Month month = mapping.month();
        return pointer.equals("/month") && month != null && month.column() != null
                ? month.column()
                : pointer.equals("/familyId") ? mapping.family() : "";
    }

    private void inParallel(List<ConvertedRow> rows, Consumer<ConvertedRow> work) {
        Map<ConvertedRow, RuntimeException> failures = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            rows.forEach(row -> {
                requests.acquireUninterruptibly();
                threads.execute(() -> {
                    try {
                        work.accept(row);
                    } catch (RuntimeException e) {
                        failures.put(row, e);
                    } finally {
                        requests.release();
                    }
                });
            });
        }
        failures.values().stream().findFirst().ifPresent(failure -> {
            throw failure;
        });
    }

    private String cohortPath(ConvertedRow row) {
        MappingFile.Cohort cohort = Objects.requireNonNull(mapping.cohorts().get(row.cohort()));
        return "/countries/%s/cohorts/%s".formatted(cohort.country(), mapping.cohortId(row.cohort()));
    }

    /** Of a family: a study's ids are unique within a cohort. */
    public static String key(ConvertedRow row) {
        return row.cohort() + '\n' + row.family();
    }

    private void add(String what) {
        counts.computeIfAbsent(what, key -> new LongAdder()).increment();
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
