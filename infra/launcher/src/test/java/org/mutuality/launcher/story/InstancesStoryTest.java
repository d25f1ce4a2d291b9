package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mutuality.servers.KafkaAccess;

/**
 * Two instances of each service, or {@code -Dstory.instances=3}, under a small load: restarted one after the other, then killed
 * with -9 while families submit and are paid. In this order; each leaves its journals to the last check. Run by {@code infra/chaos/instances}.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag(RunningStack.OUTSIDE_VERIFY)
class InstancesStoryTest {
    private static final int INSTANCES = Integer.getInteger("story.instances", 2);
    private static final List<String> SERVICES = List.of("cohort", "journal", "payment", "investment", "analytics");
    private static final int FAMILIES = 24;
    private static final Duration TIMEOUT = Duration.ofMinutes(6);
    /** Each month that is over since the cohort's first one, without that one. */
    private static final List<YearMonth> LATER_MONTHS =
            IntStream.rangeClosed(1, 20).mapToObj(StoryCohort.FIRST::plusMonths).toList();

    private static final String FAULTS = """
            {"lostAnswers": 0.1, "duplicates": 0.1, "late": 0.2, "lateMs": 1500, "surely": true, "seed": 17}""";

    private static final Path ROOM = StoryFolder.make();
    private static final RunningStack STACK = new RunningStack(ROOM.resolve("data"));
    private static final StoryGatewayClient GATE = new StoryGatewayClient(STACK::gateway);
    private static final SignedInUser LEA = GATE.as("lea");
    private static final OperatorLedger OPERATOR =
            new OperatorLedger(new StoryGatewayClient(() -> "http://127.0.0.1:" + STACK.state("mobilemoney.port")));

    @RegisterExtension
    static final FailureLogs LOGS = new FailureLogs(ROOM.resolve("data/logs"));

    private static final List<UUID> FAMILY_IDS = new CopyOnWriteArrayList<>();
    private static final Set<String> JOURNALS = ConcurrentHashMap.newKeySet();
    private static PaymentScene scene;

    @BeforeAll
    static void start() throws Exception {
        BuildOutput.mustBeThere();
        STACK.up("--no-demo-data", "--instances", Integer.toString(INSTANCES));
        SignedInUser chen = GATE.as("chen");
        scene = new PaymentScene(GATE, StoryCohort.open(LEA, chen), GATE.as("mark"), chen, TIMEOUT);
        FamilySignIn signIn = new FamilySignIn(STACK, GATE);
        for (int nth = 0; nth < FAMILIES; nth++) {
            UUID family = scene.street().enrol();
            scene.done(() -> submit(family, StoryCohort.FIRST, 6));
            scene.wallet(family, nth, signIn.of(family));
            FAMILY_IDS.add(family);
        }
        scene.receive(452 * FAMILIES);
    }

    @AfterAll
    static void stop() throws Exception {
        STACK.down();
        if (LOGS.allReported()) {
            StoryFolder.clear(ROOM);
        }
    }

    @Test
    @Order(1)
    void instances_share_the_partitions_of_every_topic() {
        awaitSharedPartitions();
    }

    @Test
    @Order(2)
    void a_rolling_restart_refuses_no_call() throws Exception {
        try (Load load = new Load()) {
            for (int number = INSTANCES; number >= 1; number--) {
                List<String> instances = instances(number);
                List<ProcessHandle> stopped =
                        instances.stream().map(STACK::process).toList();
                stopped.forEach(ProcessHandle::destroy);
                for (int one = 0; one < instances.size(); one++) {
                    STACK.awaitBack(instances.get(one), stopped.get(one));
                }
            }
            load.end();
            assertThat(load.refused()).isEmpty();
            assertThat(load.calls()).isGreaterThan(100);
        }
        awaitSharedPartitions();
    }

    @Test
    @Order(3)
    void killed_instances_lose_nothing_and_nothing_is_paid_twice() throws Exception {
        FAMILY_IDS.forEach(family ->
                await().atMost(TIMEOUT).until(() -> !scene.payouts(family).isEmpty()));
        UUID batch = scene.approvedBatch(StoryCohort.FIRST);
        OPERATOR.behaves(FAULTS);
        List<UUID> paid = List.copyOf(FAMILY_IDS);
        try (Load load = new Load()) {
            scene.release(batch);
            for (int turn = 0; turn < SERVICES.size(); turn++) {
                String number = turn % INSTANCES == 0 ? "" : "-" + (turn % INSTANCES + 1);
                Set<String> killed = new HashSet<>(List.of(SERVICES.get(turn) + number));
                if (turn < INSTANCES) {
                    // It is paying.
                    killed.add("payment" + number);
                }
                Map<String, ProcessHandle> processes =
                        killed.stream().collect(Collectors.toMap(name -> name, STACK::process));
                killed.forEach(STACK::kill);
                // The instances that are left enrol families and publish that; the family is unknown elsewhere until
                // then.
                UUID family = UUID.randomUUID();
                scene.done(() -> LEA.put(
                        scene.street().path() + "/families/" + family,
                        "{\"householdSize\": 5, \"consents\": [\"journal\", \"payment\"]}"));
                await().atMost(TIMEOUT)
                        .until(() -> submit(family, StoryCohort.FIRST, 6).status() <= 201);
                FAMILY_IDS.add(family);
                processes.forEach(STACK::awaitBack);
            }
            load.end();
        }
        scene.awaitEnd(batch, FAMILIES);
        assertThat(OPERATOR.paid())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, paid.size())
                        .mapToObj(nth -> PaymentScene.number(nth) + " " + StoryCohort.FIRST + " 450.00")
                        .toList());
        awaitSharedPartitions();
    }

    @Test
    @Order(4)
    void each_journal_is_one_stipend_one_payout_and_one_debt() throws Exception {
        StoredEvents payments = new StoredEvents(STACK.database("payment"));
        for (String once : List.of("payment.StipendAccrued", "payment.PayoutCreated")) {
            await().alias(once)
                    .atMost(TIMEOUT)
                    .untilAsserted(
                            () -> assertThat(payments.aggregatesWith(once)).isEqualTo(JOURNALS.size()));
            assertThat(payments.eventsOfType(once)).as(once).isEqualTo(JOURNALS.size());
        }
        BigDecimal owed = new BigDecimal("450.00").multiply(BigDecimal.valueOf(JOURNALS.size() - FAMILIES));
        await().atMost(TIMEOUT).untilAsserted(() -> {
            JsonNode book = scene.book();
            assertThat(PaymentScene.balance(book, "family-payable")).isEqualByComparingTo(owed);
            assertThat(PaymentScene.balance(book, "bank")).isEqualByComparingTo(BigDecimal.valueOf(2L * FAMILIES));
            assertThat(PaymentScene.balance(book, "provider-clearing")).isZero();
        });
        scene.street().awaitInTrend(StoryCohort.FIRST, FAMILY_IDS.size(), TIMEOUT);
    }

    @Test
    @Order(5)
    void each_event_was_published_and_every_subscription_is_at_the_end() throws Exception {
        for (String service : SERVICES) {
            StoredEvents events = new StoredEvents(STACK.database(service));
            await().alias(service)
                    .atMost(TIMEOUT)
                    .untilAsserted(() -> assertThat(events.longestLag()).isZero());
            assertThat(events.deadLetters()).as("dead letters of " + service).isZero();
        }
        StoredEvents journals = new StoredEvents(STACK.database("journal"));
        Map<String, Set<String>> published = STACK.events("operator").all(List.of(EventStream.JOURNALS)).stream()
                .map(EventStream::headers)
                .collect(Collectors.groupingBy(
                        headers -> String.valueOf(headers.get("ce_type")),
                        Collectors.mapping(headers -> headers.get("ce_id"), Collectors.toSet())));
        for (String type : List.of("JournalSubmitted", "JournalCorrected")) {
            assertThat((long) published
                            .getOrDefault("mutuality.journal." + type, Set.of())
                            .size())
                    .as(type)
                    .isEqualTo(journals.eventsOfType("journal." + type))
                    .isPositive();
        }
    }

    private static GatewayResponse submit(UUID family, YearMonth month, int ladder) {
        GatewayResponse response = LEA.put(StoryCohort.journal(family, month), StoryCohort.body(ladder));
        if (response.status() <= 201) {
            JOURNALS.add(family + " " + month);
        }
        return response;
    }

    /** Names of one instance of each service. @param number from 1 */
    private static List<String> instances(int number) {
        return SERVICES.stream()
                .map(service -> number == 1 ? service : service + "-" + number)
                .toList();
    }

    /** Every group has a member in each instance, and each member has partitions. */
    private static void awaitSharedPartitions() {
        try (Admin kafka = Admin.create(STACK.events(KafkaAccess.ADMIN).client())) {
            await().atMost(TIMEOUT).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                List<String> groups = kafka.listGroups().all().get().stream()
                        .map(group -> group.groupId())
                        .filter(group -> SERVICES.stream().anyMatch(service -> group.startsWith(service + "-")))
                        .toList();
                assertThat(groups).contains("payment-policies", "journal-directory", "analytics-journal-facts");
                assertThat(kafka.describeConsumerGroups(groups).all().get().values())
                        // The topics of some do not exist yet, because nothing was published on them.
                        .filteredOn(group -> partitions(group).stream().anyMatch(count -> count > 0))
                        .hasSizeGreaterThan(5)
                        .allSatisfy(group -> assertThat(partitions(group))
                                .as(group.groupId())
                                .hasSize(INSTANCES)
                                .allMatch(count -> count >= 6 / INSTANCES));
            });
        }
    }

    private static List<Integer> partitions(ConsumerGroupDescription group) {
        return group.members().stream()
                .map(member -> member.assignment().topicPartitions().size())
                .toList();
    }

    /** Families submit, correct and read, from three threads; a call that is refused for the moment is repeated. */
    private static final class Load implements AutoCloseable {
        private static final int THREADS = 3;
        private static final int PAUSE_MS = 100;

        private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        private final AtomicInteger next = new AtomicInteger(JOURNALS.size());
        private final AtomicInteger calls = new AtomicInteger();
        private final List<String> refused = new CopyOnWriteArrayList<>();
        private final List<Future<?>> running = new ArrayList<>();
        private volatile boolean on = true;

        Load() {
            Stream.generate(() -> threads.submit(this::run)).limit(THREADS).forEach(running::add);
        }

        /** @throws Exception when a call failed for another reason than that something was away for a moment */
        void end() throws Exception {
            on = false;
            for (Future<?> one : running) {
                one.get();
            }
        }

        int calls() {
            return calls.get();
        }

        List<String> refused() {
            return refused;
        }

        @Override
        public void close() {
            on = false;
            threads.close();
        }

        private void run() {
            while (on) {
                int number = next.getAndIncrement();
                UUID family = FAMILY_IDS.get(number % FAMILIES);
                YearMonth month = LATER_MONTHS.get(number / FAMILIES % LATER_MONTHS.size());
                int ladder = 1 + number / FAMILIES / LATER_MONTHS.size() % 9;
                call(() -> submit(family, month, ladder));
                GatewayResponse read = call(() -> LEA.get(StoryCohort.journal(family, month)));
                assertThat(read.json().at("/answers/ladder").asInt())
                        .as("what was just submitted: " + read)
                        .isEqualTo(ladder);
                call(() -> LEA.get("/stipends/" + family));
                call(() -> LEA.get(scene.street().path() + "/families/" + family));
                call(() -> LEA.get("/trends/cohorts/" + scene.street().cohort() + "?indicator=ladder"));
                call(() -> LEA.get("/funds?country=PK"));
                pause();
            }
        }

        private GatewayResponse call(Supplier<GatewayResponse> request) {
            return scene.done(() -> {
                GatewayResponse response = request.get();
                calls.incrementAndGet();
                if (response.isPassing()) {
                    refused.add(response.toString());
                }
                return response;
            });
        }

        private static void pause() {
            try {
                Thread.sleep(PAUSE_MS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
