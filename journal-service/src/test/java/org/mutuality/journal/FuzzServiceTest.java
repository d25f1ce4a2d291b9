package org.mutuality.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.fuzz.InputMutator;
import org.mutuality.journal.fuzz.Target;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.projection.ProjectionBarrier;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.openapi.DocumentedResponses;

/** 10,000 requests side by side, right and spoilt: each is answered, none is our fault, and a refused one leaves nothing. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class FuzzServiceTest {
    private static final int CASES = 10_000;
    private static final int SIDE_BY_SIDE = 12;
    private static final int LONGEST = 1_500;

    // No pointer leads there.
    private static final Set<String> OF_THE_ADDRESS = Set.of("urn:problem:form-id-invalid");

    // A failure is reported with it: -Dfuzz.seed=… spoils the same places in the same way again.
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(SEED);

    @TestHTTPResource("/")
    URI service;

    @Inject
    ReadModelDatabase views;

    @Inject
    ProjectionBarrier caughtUp;

    @Inject
    ObjectMapper json;

    @Inject
    Directory directory;

    /** @param sane as it should be */
    private record Case(Target target, String path, byte[] body, boolean sane) {}

    private record Answered(Case one, int status, String type, String body) {
        @Override
        public String toString() {
            String sent = new String(one.body, UTF_8);
            return "%s %s → %d %s%n%s"
                    .formatted(
                            one.target.name(),
                            one.path,
                            status,
                            body,
                            sent.substring(0, Math.min(sent.length(), LONGEST)));
        }
    }

    @Test
    void nothing_that_is_sent_is_our_fault_and_nothing_refused_is_kept() throws Exception {
        FuzzTargets targets = targets();
        caughtUp.awaitCatchUp();
        long before = position();
        List<Answered> answers = sent(cases(targets));
        caughtUp.awaitCatchUp();
        Map<String, Long> stored = stored(before, new HashSet<>(targets.phones()));
        List<String> wrong = Stream.concat(
                        answers.stream().flatMap(one -> fault(one).map(fault -> fault + ": " + one).stream()),
                        byKinds(answers).entrySet().stream()
                                .flatMap(one -> miscount(one.getKey(), one.getValue(), stored)))
                .toList();
        assertThat(wrong).as("seed %d", SEED).isEmpty();
        assertThat(names(answers.stream().filter(one -> one.status < 300)))
                .as("every address accepted something")
                .isEqualTo(names(answers.stream()));
    }

    private static Set<String> names(Stream<Answered> answers) {
        return answers.map(one -> one.one.target.name()).collect(Collectors.toSet());
    }

    private List<Case> cases(FuzzTargets targets) {
        UUID stranger =
                CohortFixture.founded("LR", "LRD", Optional.empty()).opened().family();
        InputMutator spoiler =
                new InputMutator(random, List.of(stranger, targets.village().cohortId(), new UUID(4, 2)));
        List<Target> all = targets.all();
        return IntStream.range(0, CASES)
                .mapToObj(i -> all.get(i % all.size()))
                .map(target -> spoiler.chance(8)
                        ? new Case(target, target.path().get(), target.content().sane(), true)
                        : new Case(
                                target,
                                spoiler.path(target.path().get()),
                                target.content().spoilt(spoiler),
                                false))
                .toList();
    }

    private List<Answered> sent(List<Case> cases) throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(SIDE_BY_SIDE)) {
            List<Future<Answered>> answers = crowd.invokeAll(cases.stream()
                    .<Callable<Answered>>map(one -> () -> send(one))
                    .toList());
            List<Answered> all = new ArrayList<>();
            for (Future<Answered> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }

    private Answered send(Case one) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve(one.path))
                .header("Authorization", "Bearer " + one.target.token())
                .header("Content-Type", one.target.content().type())
                .method(one.target.method(), HttpRequest.BodyPublishers.ofByteArray(one.body))
                .build();
        try {
            HttpResponse<String> answer =
                    DocumentedResponses.checked(http.send(request, HttpResponse.BodyHandlers.ofString(UTF_8)));
            return new Answered(
                    one,
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            return new Answered(one, 0, "", e.toString());
        }
    }

    /** Empty when it is as it should be. */
    private Optional<String> fault(Answered answer) {
        if (answer.status < 200 || answer.status >= 500) {
            return Optional.of("our fault");
        }
        if (answer.one.sane && !Set.of(200, 201, 204, 409, 412).contains(answer.status)) {
            return Optional.of("right, and refused");
        }
        return answer.status < 400 || answer.type.startsWith("text/xml") ? Optional.empty() : problem(answer);
    }

    private Optional<String> problem(Answered answer) {
        if (!answer.type.startsWith("application/problem+json")) {
            return Optional.of("no problem+json");
        }
        JsonNode problem = read(answer.body);
        boolean named = problem.path("type").asText().startsWith("urn:problem:")
                && problem.path("status").asInt() == answer.status;
        JsonNode errors = problem.path("errors");
        boolean pointed = answer.status != 422
                || !errors.isEmpty()
                || OF_THE_ADDRESS.contains(problem.path("type").asText());
        for (JsonNode error : errors) {
            pointed &= error.path("pointer").asText("?").matches("(?s)|/.*")
                    && !error.path("detail").asText().isBlank();
        }
        return named && pointed ? Optional.empty() : Optional.of("not reported by its pointer");
    }

    /** As many are stored as were accepted: no fewer, no more. */
    private static Stream<String> miscount(List<String> kinds, List<Answered> answers, Map<String, Long> stored) {
        long kept =
                kinds.stream().mapToLong(kind -> stored.getOrDefault(kind, 0L)).sum();
        long created = answers.stream().filter(one -> one.status == 201).count();
        long accepted = answers.stream().filter(one -> one.status < 300).count();
        boolean exact = answers.stream().allMatch(one -> one.one.target.exact());
        boolean whole = exact ? kept == created : kept <= accepted;
        return whole
                ? Stream.empty()
                : Stream.of("%s: %d stored, %d created, %d accepted".formatted(kinds, kept, created, accepted));
    }

    private static Map<List<String>, List<Answered>> byKinds(List<Answered> answers) {
        return answers.stream().collect(groupingBy(one -> one.one.target.kinds()));
    }

    /** By the event's simple name; what phones submitted is a kind of its own. */
    private Map<String, Long> stored(long after, Set<UUID> phones) {
        return views
                .read(sql -> sql.select(
                                "select payload_type, payload ->> 'familyId' as family from event_store where position > ?",
                                after)
                        .map((row, context) -> {
                            String kind = row.getString("payload_type").replace("journal.", "");
                            boolean submitted = Set.of("JournalSubmitted", "JournalCorrected", "EditionRecorded")
                                    .contains(kind);
                            return submitted && phones.contains(UUID.fromString(row.getString("family"))) ? "phone" : kind;
                        })
                        .list())
                .stream()
                .collect(groupingBy(kind -> kind, counting()));
    }

    private long position() {
        return views.read(sql -> sql.select("select coalesce(max(position), 0) from event_store")
                .mapTo(Long.class)
                .one());
    }

    private FuzzTargets targets() {
        String ngo = "ngo-" + UUID.randomUUID();
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        CohortFixture quiet =
                CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        List<UUID> families = Stream.generate(
                        () -> village.family(Instant.parse("2021-01-01T00:00:00Z"), "journal", "sharing"))
                .limit(20)
                .toList();
        List<UUID> phones = village.families(20);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Stream.concat(families.stream(), phones.stream())
                                .allMatch(family -> directory.findFamily(family).isPresent())
                        && directory
                                .findCohort(quiet.cohortId())
                                .filter(CohortRef::open)
                                .isPresent());
        Api partner = new Api(TestTokens.partner(ngo));
        String form = "ph-" + UUID.randomUUID().toString().substring(0, 8) + "-1";
        FuzzTargets targets = new FuzzTargets(
                village, quiet, ngo, families, phones, prepared(partner, village, families), form, random);
        publish(targets);
        lock(quiet, partner);
        submitAll(families, partner);
        return targets;
    }

    private void publish(FuzzTargets targets) {
        Target form = targets.all().stream()
                .filter(one -> one.name().equals("form"))
                .findFirst()
                .orElseThrow();
        new Api(form.token())
                .put("/forms/" + targets.form(), new String(form.content().sane(), UTF_8))
                .statusCode(201);
    }

    private static void lock(CohortFixture quiet, Api partner) {
        for (int month = 1; month <= 12; month++) {
            partner.put("/periods/%s/2022-%02d/lock".formatted(quiet.cohortId(), month), "")
                    .statusCode(204);
        }
    }

    private static void submitAll(List<UUID> families, Api partner) {
        String rows = families.stream()
                .flatMap(family -> IntStream.rangeClosed(1, 12)
                        .mapToObj(month -> "{\"familyId\": \"%s\", \"month\": \"2021-%02d\", %s"
                                .formatted(family, month, Api.SEVEN.substring(1))))
                .collect(Collectors.joining("\n"));
        partner.post("application/x-ndjson", rows.getBytes(UTF_8)).statusCode(200);
    }

    private static FuzzTargets.Prepared prepared(Api partner, CohortFixture village, List<UUID> families) {
        Api liaison = new Api(TestTokens.liaison(village.cohortId()));
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(10).toList();
        for (int i = 0; i < ids.size(); i++) {
            String own = "{\"familyId\": \"%s\", ".formatted(families.get(2));
            partner.put(
                            "/exchanges/" + ids.get(i),
                            own
                                    + "\"direction\": \"given\", \"other\": {\"familyId\": \"%s\"}, \"kind\": \"tool\", \"on\": \"2021-04-%02d\"}"
                                            .formatted(families.get(0), i + 1))
                    .statusCode(201);
            partner.put(
                            "/goals/" + ids.get(i),
                            own + "\"area\": \"health\", \"wording\": \"well\", \"steps\": [\"go\"]}")
                    .statusCode(201);
            partner.put(
                            "/strategies/" + ids.get(i),
                            own
                                    + "\"area\": \"health\", \"title\": \"well\", \"text\": \"go\", \"audience\": \"cohort\"}")
                    .statusCode(201);
            liaison.put("/questions/" + ids.get(i), own + "\"month\": \"2021-03\", \"wording\": \"well?\"}")
                    .statusCode(201);
        }
        return new FuzzTargets.Prepared(ids, ids, ids, ids);
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            throw new AssertionError("no JSON: " + body, e);
        }
    }
}
