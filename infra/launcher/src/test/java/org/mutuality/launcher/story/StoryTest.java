package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * One stack for all stories, run in this order: what works comes before what breaks servers. About five minutes on two
 * cores; alone by {@code ./mvnw -B -o -pl infra/launcher -am -P-stories
 * test -Dtest=StoryTest -Dsurefire.failIfNoSpecifiedTests=false} once all is built.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryTest {
    private static final YearMonth MONTH = StoryCohort.FIRST;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration AFTER_A_BREAK = Duration.ofMinutes(3);

    private static final Path ROOM = StoryFolder.make();
    private static final RunningStack HOUSE = new RunningStack(ROOM.resolve("data"));
    private static final StoryGatewayClient GATE = new StoryGatewayClient(HOUSE::gateway);
    private static final SignedInUser LEA = GATE.as("lea");

    @RegisterExtension
    static final FailureLogs LOGS = new FailureLogs(ROOM.resolve("data/logs"));

    private static StoryCohort street;
    private static UUID paid;

    @BeforeAll
    static void start() throws Exception {
        BuildOutput.mustBeThere();
        HOUSE.up();
        street = StoryCohort.open(LEA, GATE.as("chen"));
    }

    @AfterAll
    static void stop() throws Exception {
        HOUSE.down();
        if (LOGS.allReported()) {
            StoryFolder.clear(ROOM);
        }
    }

    @Test
    @Order(1)
    void a_family_is_paid_and_seen() {
        paid = street.enrol();
        assertThat(street.submit(paid, MONTH).status()).isEqualTo(201);
        street.awaitStipend(paid, MONTH, SOON);
        street.awaitInTrend(MONTH, 1, SOON);
    }

    @Test
    @Order(2)
    void a_thousand_equal_submissions_are_one_journal_and_one_stipend() throws Exception {
        UUID family = street.enrol();
        List<CompletableFuture<GatewayResponse>> sent = IntStream.range(0, 1_000)
                .mapToObj(one -> LEA.putting(StoryCohort.journal(family, MONTH), StoryCohort.body(7)))
                .toList();
        List<GatewayResponse> answers =
                sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers)
                .allMatch(response -> response.status() <= 201 || response.isPassing(), "201, 200 or come again");
        List<GatewayResponse> taken =
                answers.stream().filter(response -> !response.isPassing()).toList();
        assertThat(taken.stream().filter(response -> response.status() == 201)).hasSize(1);
        List<String> journals = taken.stream()
                .map(response -> response.json().path("journalId").asText())
                .distinct()
                .toList();
        assertThat(journals).hasSize(1);
        assertThat(new StoredEvents(HOUSE.database("journal")).eventsOf("journal-" + journals.getFirst()))
                .isEqualTo(1);
        street.awaitStipend(family, MONTH, SOON);
    }

    @Test
    @Order(3)
    void a_stranger_reads_the_stream_and_learns_no_name() {
        UUID family = street.enrol();
        String journal = """
                {"form": "core-1", "answers": {"ladder": 4}}""";
        assertThat(LEA.put(StoryCohort.journal(family, MONTH), journal).status())
                .isEqualTo(201);
        street.awaitStipend(family, MONTH, SOON);

        List<ConsumerRecord<String, String>> all =
                HOUSE.events("operator").all(List.of("cohort.events.v1", EventStream.JOURNALS, "payment.events.v1"));
        SoftAssertions softly = new SoftAssertions();
        all.forEach(record -> PublishedEvents.check(record, softly));
        softly.assertAll();
        assertThat(all.stream()
                        .filter(record -> record.key().startsWith(family + "/"))
                        .map(record -> EventStream.headers(record).get("ce_type")))
                .contains(
                        "mutuality.cohort.FamilyEnrolled",
                        "mutuality.journal.JournalSubmitted",
                        "mutuality.payment.StipendAccrued");
    }

    /** Case F3. */
    @Test
    @Order(3)
    void nothing_is_taken_paid_or_counted_for_which_a_family_does_not_consent() {
        StoryCohort lane = StoryCohort.open(LEA, GATE.as("chen"));
        List<String> all = List.of("journal", "payment", "research");
        UUID never = lane.enrol(UUID.randomUUID(), List.of());
        UUID gone = lane.enrol(UUID.randomUUID(), all);
        UUID unpaid = lane.enrol(UUID.randomUUID(), List.of("journal", "research"));
        List<UUID> others = Stream.generate(() -> lane.enrol(UUID.randomUUID(), all))
                .limit(4)
                .toList();
        GatewayResponse refused = lane.submit(never, MONTH);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asText()).contains(never + "/consents/journal");
        Stream.concat(Stream.of(gone, unpaid), others.stream())
                .forEach(family ->
                        assertThat(lane.submit(family, MONTH).status()).isEqualTo(201));
        SignedInUser ana = GATE.as("ana");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counted(ana, lane, 1)).isEqualTo(6));

        lane.withdraws(gone, "journal");
        lane.withdraws(gone, "research");
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(lane.submit(gone, MONTH.plusMonths(1)).status())
                                .isEqualTo(409));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(counted(ana, lane, 2)).isEqualTo(5));
        lane.awaitInTrend(MONTH, 6, SOON);

        lane.awaitStipend(unpaid, MONTH, SOON);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(leftOut(lane)).isEqualTo(Map.of(unpaid.toString(), "HELD")));
        lane.consents(unpaid, "payment");
        await().atMost(SOON).untilAsserted(() -> assertThat(leftOut(lane)).isEmpty());
    }

    /** Cases F1, F2, F4, F6, F7 and F8; F5 belongs to the issue on what can be learned from published figures. */
    @Test
    @Order(3)
    void faults_that_users_of_comparable_systems_reported_are_none_here() {
        ReportedCases cases = new ReportedCases(HOUSE::gateway, StoryCohort.open(GATE.as("pia"), GATE.as("chen")));
        cases.anUnchangedJournalIsAResponseWithoutABody();
        cases.phonesThatShareAnAccountSignInAtOnce();
        cases.aNumberThatIsNoneIsRefused();
        cases.anEditThatArrivesBeforeItsOriginalIsTheHead();
        cases.aMonthThatHasStartedForTheFamilyIsAccepted(LEA, GATE.as("chen"));
        cases.anEditThatMovesTheMonthIsPaidOnce(SOON);
    }

    /** Families in the analyst's figure of the month; 0 until it says how many are left out. */
    private static int counted(SignedInUser analyst, StoryCohort cohort, int notConsented) {
        JsonNode trend = analyst.get("/trends/cohorts/" + cohort.cohort() + "?indicator=ladder")
                .json();
        return trend.path("notConsented").asInt() == notConsented
                ? trend.path("indicators")
                        .path(0)
                        .path("months")
                        .path(0)
                        .path("n")
                        .asInt()
                : 0;
    }

    /** Families whose payout is on hold. */
    private static Map<String, String> leftOut(StoryCohort cohort) {
        JsonNode items = GATE.as("mark")
                .get("/batches/preview/left-out?limit=500&provider=mobile-money&cohort=" + cohort.cohort())
                .json()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("reason").asText().equals("HELD"))
                .collect(Collectors.toMap(
                        item -> item.path("familyId").asText(),
                        item -> item.path("reason").asText()));
    }

    @Test
    @Order(4)
    void invalid_input_is_rejected_and_not_stored() throws Exception {
        UUID family = street.enrol();
        StoredEvents journals = new StoredEvents(HOUSE.database("journal"));
        long before = journals.events();
        SoftAssertions softly = new SoftAssertions();
        new RejectedRequests(GATE, LEA, family).all().forEach((what, refusal) -> {
            GatewayResponse response = refusal.request().get();
            softly.assertThat(response.status()).as(what + ": " + response).isEqualTo(refusal.status());
            softly.assertThat(response.isProblem()).as(what + ": " + response).isTrue();
        });
        softly.assertAll();
        assertThat(journals.events()).isEqualTo(before);
        assertThat(LEA.get(StoryCohort.journal(family, MONTH)).status()).isEqualTo(404);
        assertThat(street.stipends(family, MONTH)).isEmpty();
    }

    @Test
    @Order(5)
    void another_familys_journal_and_none_are_the_same() {
        SignedInUser amina = GATE.as("amina");
        GatewayResponse others = amina.get(StoryCohort.journal(paid, MONTH));
        GatewayResponse nobodys = amina.get(StoryCohort.journal(UUID.randomUUID(), MONTH));
        assertThat(others.status()).isEqualTo(404);
        assertThat(others.reason()).isEqualTo(nobodys.reason());
    }

    @Test
    @Order(6)
    void another_journal_for_the_same_month_is_a_correction_and_pays_nothing_more() {
        assertThat(LEA.put(StoryCohort.journal(paid, MONTH), StoryCohort.body(6))
                        .status())
                .isEqualTo(200);
        String family = new FamilySignIn(HOUSE, GATE).of(paid);
        GatewayResponse other = GATE.send(family, "PUT", StoryCohort.journal(paid, MONTH), StoryCohort.body(1))
                .join();
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.json().path("version").asInt()).isEqualTo(2);
        // Staff never edit what a family has submitted itself.
        assertThat(LEA.put(StoryCohort.journal(paid, MONTH), StoryCohort.body(2))
                        .status())
                .isEqualTo(403);
        assertThat(street.stipends(paid, MONTH)).hasSize(1);
    }

    /**
     * Two hundred names, phone numbers and accounts in every free text: neither before nor after the erasure is one of them
     * readable in a topic, a table, a log or any other file, and the receipt is closed when all services have answered.
     */
    @Test
    @Order(7)
    void what_families_write_is_sealed_and_gone_after_their_erasure() throws Exception {
        UUID fund = UUID.randomUUID();
        assertThat(LEA.put("/funds/" + fund, """
                {"country": "PK", "name": "Sewing", "purpose": "Machines", "size": {"amount": "10000.00", "currency": "PKR"}}""").status()).isEqualTo(201);
        FamilySignIn signIn = new FamilySignIn(HOUSE, GATE);
        PlantedTexts texts = new PlantedTexts(GATE, street);
        String lead = GATE.signIn("lea");
        List<UUID> families =
                IntStream.range(0, 8).mapToObj(one -> texts.enrolByStudy(lead)).toList();
        UUID neighbour = street.enrol();
        street.consents(neighbour, "sharing");
        UUID strategy = texts.shareStrategy(signIn.of(neighbour), neighbour);
        String liaison = new StoryAccounts(HOUSE, GATE)
                .token(Map.of("cohorts", List.of(street.cohort().toString())), "liaison");
        for (UUID family : families) {
            street.consents(family, "sharing");
            String token = signIn.of(family);
            // Its enrolment goes by Kafka: what is accepted shows that every service has it.
            for (String path : List.of("/journals/", "/investments?family=", "/payout-accounts/")) {
                await().atMost(SOON)
                        .until(() -> GATE.send(token, "GET", path + family, "")
                                        .join()
                                        .status()
                                != 503);
            }
            texts.plant(token, family, neighbour, fund);
            texts.plantAboutFamily(token, liaison, family, strategy);
            texts.openWallet(token, family);
        }
        UUID received = street.pay(GATE.as("mark"), GATE.as("chen"), families);
        for (UUID family : families) {
            UUID payout = UUID.fromString(
                    street.payouts(family).path(0).path("payoutId").asText());
            texts.plantAboutMoney(signIn.of(family), GATE.signIn("mark"), GATE.signIn("lea"), family, payout);
        }
        texts.isRefused(GATE.signIn("lea"), "/countries/PK/cohorts/" + UUID.randomUUID(), """
                {"name": "%s", "currency": "PKR", "firstMonth": "2024-01", "baselineMonths": 3}""");
        texts.isRefused(GATE.signIn("lea"), "/funds/" + UUID.randomUUID(), """
                {"country": "PK", "name": "%s", "purpose": "%s", "size": {"amount": "10000.00", "currency": "PKR"}}""");
        texts.isRefused(
                GATE.signIn("lea"), "/periods/" + street.cohort() + "/" + MONTH + "/reopening", "{\"reason\": \"%s\"}");
        texts.isRefused(GATE.signIn("mark"), "/receipts/" + received + "/reversal", "{\"reason\": \"%s\"}");
        assertThat(texts.fieldsWithout()).containsExactlyElementsOf(PlantedTexts.fieldsOfNoFamily());
        assertThat(texts.count()).isGreaterThanOrEqualTo(200);
        assertThat(PlantedTexts.places(HOUSE, ROOM)).isEmpty();

        String last = signIn.of(families.getLast());
        signIn.createAnother(neighbour);
        for (UUID family : families) {
            assertThat(LEA.put(street.erasure(family), "{\"reason\": \"family_request\"}")
                            .status())
                    .isEqualTo(204);
        }
        for (UUID family : families) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(LEA.get(street.erasure(family))
                                    .json()
                                    .path("state")
                                    .asText())
                            .isEqualTo("closed"));
            assertThat(LEA.get(street.erasure(family)).json().path("answers")).hasSize(6);
        }
        assertThat(LEA.get(street.erasure(families.getLast())).json().path("answers"))
                .anySatisfy(answer -> {
                    assertThat(answer.path("service").asText()).isEqualTo("sign_in");
                    assertThat(answer.at("/destroyed/sign-in-accounts").asInt()).isEqualTo(1);
                });
        assertThat(signIn.accountsOf(families.getLast())).isZero();
        assertThat(signIn.accountsOf(neighbour)).isEqualTo(1);
        families.forEach(family -> await().atMost(SOON)
                .untilAsserted(() -> assertThat(PlantedTexts.factsWithoutTombstone(HOUSE, family))
                        .isEmpty()));
        assertThat(PlantedTexts.places(HOUSE, ROOM)).isEmpty();
        LEA.get("/investments?limit=500&cohort=" + street.cohort())
                .json()
                .path("items")
                .forEach(investment -> assertThat(investment.has("purpose")).isFalse());
        // Its account is gone; a token from before gets nothing from any service.
        for (String path : List.of(
                StoryCohort.journal(families.getLast(), MONTH),
                "/passbooks/" + families.getLast(),
                "/stipends/" + families.getLast(),
                "/investments?family=" + families.getLast(),
                "/funds/" + fund,
                "/trends/families/" + families.getLast(),
                street.path() + "/families/" + families.getLast())) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(
                                    GATE.send(last, "GET", path, "").join().status())
                            .as(path)
                            .isEqualTo(404));
        }
    }

    @Test
    @Order(7)
    void nobody_but_its_owner_writes_to_a_topic() {
        List<String> services = List.of("cohort", "journal", "payment", "investment", "analytics");
        for (String user : List.of("", "operator", "cohort", "journal", "payment", "investment", "analytics")) {
            EventStream events = HOUSE.events(user);
            for (String owner : services) {
                if (!owner.equals(user)) {
                    Forgery forged = Forgery.by(owner, UUID.randomUUID(), street.cohort());
                    assertThatThrownBy(() -> forged.put(events))
                            .as("%s to the topic of %s", user.isEmpty() ? "nobody" : user, owner)
                            .hasMessageMatching(
                                    user.isEmpty()
                                            ? "(?s).*(Timeout|not present).*"
                                            : "(?is).*(authoriz|in an error state).*");
                }
            }
        }
    }

    /** The passwords of cohort-service and investment-service for Kafka are stolen, but not their signing keys. */
    @Test
    @Order(7)
    void a_stolen_password_of_a_writer_neither_erases_nor_pays() throws Exception {
        UUID family = street.enrol();
        assertThat(street.submit(family, MONTH).status()).isEqualTo(201);
        street.awaitStipend(family, MONTH, SOON);
        double before = forged("payment");
        Forgery commitment = Forgery.by("investment", family, street.cohort());
        for (Forgery forgery : List.of(Forgery.by("cohort", family, street.cohort()), commitment)) {
            List<RecordMetadata> put = List.of(
                    forgery.put(HOUSE.events(forgery.owner())),
                    forgery.signed("k1:" + "A".repeat(86) + "==").put(HOUSE.events(forgery.owner())));
            for (RecordMetadata at : put) {
                await().atMost(SOON)
                        .untilAsserted(() -> assertThat(GATE.as("olu")
                                        .get("/operations/payment/dead-letters")
                                        .json())
                                .anyMatch(
                                        parked -> parked.path("topic").asText().equals(at.topic())
                                                && parked.path("partition").asInt() == at.partition()
                                                && parked.path("offset").asLong() == at.offset()));
            }
        }
        assertThat(forged("payment")).isGreaterThanOrEqualTo(before + 4);
        assertThat(new StoredEvents(HOUSE.database("payment")).mentioning(commitment.subject()))
                .isZero();
        assertThat(street.submit(family, MONTH.plusMonths(1)).status()).isEqualTo(201);
        street.awaitStipend(family, MONTH.plusMonths(1), SOON);
    }

    private static double forged(String service) throws Exception {
        URI metrics = URI.create("http://127.0.0.1:" + HOUSE.state(service + ".port") + "/q/metrics");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(metrics)
                                    .header("Authorization", "Bearer " + GATE.signIn("olu"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith("inbox_forged_total"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    /**
     * An event as its owner would publish it, without the owner's signature.
     *
     * @param subject id that nothing else has
     */
    private record Forgery(
            String owner, String type, UUID family, UUID subject, String value, Optional<String> signature) {
        static Forgery by(String owner, UUID family, UUID cohort) {
            UUID subject = UUID.randomUUID();
            String common = "\"familyId\": \"%s\", \"cohortId\": \"%s\", \"country\": \"PK\", \"at\": \"%s\""
                    .formatted(family, cohort, Instant.now());
            return switch (owner) {
                case "cohort" -> of(owner, "FamilyErased", family, subject, common);
                case "journal" ->
                    of(
                            owner,
                            "JournalSubmitted",
                            family,
                            subject,
                            common
                                    + ", \"journalId\": \"%s\", \"month\": \"2024-01\", \"version\": 1, \"form\": \"core-1\", \"complete\": true, \"answers\": {}"
                                            .formatted(subject));
                case "investment" ->
                    of(
                            owner,
                            "InvestmentCommitted",
                            family,
                            subject,
                            common
                                    + ", \"investmentId\": \"%s\", \"fundId\": \"%s\", \"amount\": {\"amount\": \"9000.00\", \"currency\": \"PKR\"}"
                                            .formatted(subject, UUID.randomUUID()));
                case "payment" -> of(owner, "PaymentErasureCompleted", family, subject, common + ", \"destroyed\": {}");
                default -> of(owner, "AnalyticsErasureCompleted", family, subject, common + ", \"destroyed\": {}");
            };
        }

        private static Forgery of(String owner, String type, UUID family, UUID subject, String fields) {
            return new Forgery(owner, type, family, subject, "{" + fields + "}", Optional.empty());
        }

        Forgery signed(String text) {
            return new Forgery(owner, type, family, subject, value, Optional.of(text));
        }

        RecordMetadata put(EventStream events) throws Exception {
            Map<String, String> headers = new HashMap<>(Map.of(
                    "ce_specversion",
                    "1.0",
                    "ce_id",
                    UUID.randomUUID().toString(),
                    "ce_source",
                    "/mutuality/" + owner,
                    "ce_type",
                    "mutuality." + owner + "." + type,
                    "ce_time",
                    Instant.now().toString(),
                    "ce_partitionkey",
                    family.toString(),
                    "ce_country",
                    "PK",
                    "content-type",
                    "application/json"));
            signature.ifPresent(text -> headers.put("ce_signature", text));
            return events.put(owner + ".events.v1", family, headers, value);
        }
    }

    @Test
    @Order(8)
    void a_poison_message_is_parked_and_the_rest_flows_on() throws Exception {
        UUID family = street.enrol();
        var poison = HOUSE.events("journal").put(EventStream.JOURNALS, family, "no event");
        assertThat(street.submit(family, MONTH).status()).isEqualTo(201);
        // Same key, same partition: the journal stands behind the poison.
        street.awaitStipend(family, MONTH, SOON);

        SignedInUser olu = GATE.as("olu");
        for (String service : List.of("payment", "analytics")) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(olu.get("/operations/" + service + "/dead-letters")
                                    .json())
                            .anyMatch(parked -> parked.path("topic").asText().equals(EventStream.JOURNALS)
                                    && parked.path("partition").asInt() == poison.partition()
                                    && parked.path("offset").asLong() == poison.offset()));
        }
        assertThat(LEA.get("/operations/payment/dead-letters").status()).isEqualTo(403);
    }

    @Test
    @Order(0)
    void every_endpoint_has_its_permissions() throws Exception {
        StoryAccounts accounts = new StoryAccounts(HOUSE, GATE);
        List<PermissionMatrix.Row> rows = new PermissionMatrix(GATE, PermissionScene.prepare(GATE, accounts)).rows();
        String now = PermissionMatrix.markdown(rows);
        Path page = BuildOutput.ROOT.resolve("infra/docs/permissions.md");
        if (Boolean.getBoolean("mutuality.regenerate")) {
            Files.writeString(page, now);
        }
        List<PermissionMatrix.Row> protectedRows = rows.stream()
                .filter(row -> !PermissionMatrix.PUBLIC.contains(row.operation()))
                .toList();
        assertThat(protectedRows)
                .allSatisfy(
                        row -> assertThat(row.anonymous()).as(row.operation()).isEqualTo(401));
        // Also when the page is written again.
        assertThat(protectedRows)
                .filteredOn(row -> row.isGranted(PermissionScene.Relation.OTHER_TENANT))
                .extracting(PermissionMatrix.Row::operation)
                .isSubsetOf(PermissionMatrix.ACROSS_TENANTS);
        assertThat(protectedRows)
                .filteredOn(row -> row.isGrantedTo("none"))
                .extracting(PermissionMatrix.Row::operation)
                .isSubsetOf(PermissionMatrix.WITHOUT_ROLE);
        // Its body was refused before access was decided: the matrix would not show who may.
        assertThat(protectedRows)
                .filteredOn(PermissionMatrix.Row::hasUndecided)
                .extracting(PermissionMatrix.Row::operation)
                .isEmpty();
        // Whether a list that may be read is empty depends on how far its read model has come.
        assertThat(now.lines().map(PermissionMatrix::accessOnly).toList())
                .as("compare with infra/docs/permissions.md; -Dmutuality.regenerate=true writes it again")
                .isEqualTo(Files.readAllLines(page).stream()
                        .map(PermissionMatrix::accessOnly)
                        .toList());
    }

    @Test
    @Order(9)
    void journals_are_taken_while_kafka_is_away() {
        UUID family = street.enrol();
        // Its enrolment goes by Kafka too: a journal taken shows that it has arrived.
        assertThat(street.submit(family, MONTH).status()).isEqualTo(201);
        YearMonth next = MONTH.plusMonths(1);
        YearMonth afterNext = MONTH.plusMonths(2);
        try (SuspendedServer kafka = SuspendedServer.of(HOUSE.process("kafka"))) {
            assertThat(street.submit(family, next).status()).isEqualTo(201);
            await().alias("journal says that it is not ready").atMost(SOON).until(() -> health("journal") == 503);
            assertThat(street.submit(family, afterNext).status()).isEqualTo(201);
            assertThat(street.stipends(family, afterNext)).isEmpty();
        }
        street.awaitStipend(family, next, AFTER_A_BREAK);
        street.awaitStipend(family, afterNext, AFTER_A_BREAK);
        await().atMost(AFTER_A_BREAK).until(() -> health("journal") == 200);
    }

    @Test
    @Order(10)
    void who_is_signed_in_goes_on_while_keycloak_is_away() {
        UUID family = street.enrol();
        try (SuspendedServer keycloak = SuspendedServer.of(HOUSE.process("keycloak"))) {
            assertThat(street.submit(family, MONTH).status()).isEqualTo(201);
            street.awaitStipend(family, MONTH, SOON);
        }
        await().atMost(AFTER_A_BREAK).until(() -> !GATE.signIn("lea").isEmpty());
    }

    @Test
    @Order(11)
    void all_is_put_off_while_the_database_is_away_and_goes_on_by_itself() {
        List<UUID> families =
                IntStream.range(0, 8).mapToObj(one -> street.enrol()).toList();
        try (SuspendedServer postgres = SuspendedServer.of(HOUSE.process("postgres"))) {
            List<CompletableFuture<GatewayResponse>> sent = families.stream()
                    .map(family -> LEA.putting(StoryCohort.journal(family, MONTH), StoryCohort.body(5)))
                    .toList();
            List<GatewayResponse> answers =
                    sent.stream().map(CompletableFuture::join).toList();
            assertThat(answers).allMatch(response -> response.status() == 503 && response.isProblem(), "503 and why");
            assertThat(answers).allMatch(response -> response.retryAfter().isPresent(), "when to come again");
        }
        for (UUID family : families) {
            await().atMost(AFTER_A_BREAK)
                    .until(() -> !LEA.put(StoryCohort.journal(family, MONTH), StoryCohort.body(5))
                            .isPassing());
            street.awaitStipend(family, MONTH, AFTER_A_BREAK);
        }
    }

    @Test
    @Order(12)
    void a_panel_goes_in_whole_whatever_is_killed_meanwhile() throws Exception {
        Path panel = PanelImport.panel(ROOM);
        int families = (int) Files.lines(panel).count() / 3;
        List<String> victims =
                List.of("journal", "payment", "analytics", "cohort", "gateway", "kafka", "keycloak", "postgres");
        for (int kill = 0; kill < victims.size(); kill++) {
            // Each import brings some more families than the one before, and submits those again.
            int limit = families / 2 * (kill + 1) / victims.size();
            importWhileKilling(victims.get(kill), panel, limit);
        }
        PanelImport checked = PanelImport.start(HOUSE.gateway(), panel, ROOM.resolve("checked.txt"), "--compare");
        assertThat(checked.end()).contains("checked: one stipend per journal").endsWith("exit 0");
    }

    private static void importWhileKilling(String victim, Path panel, int limit) throws Exception {
        // All journals of a batch are one request, so the import has most of its way before it while families are
        // enrolled.
        StoredEvents families = new StoredEvents(HOUSE.database("cohort"));
        long before = families.events();
        ProcessHandle killed = HOUSE.process(victim);
        PanelImport run = PanelImport.start(
                HOUSE.gateway(),
                panel,
                ROOM.resolve("killed-" + victim + ".txt"),
                "--width",
                "2",
                "--limit",
                Integer.toString(limit));
        await().atMost(AFTER_A_BREAK).pollInterval(Duration.ofMillis(10)).until(() -> families.events() > before + 3);
        HOUSE.kill(victim);
        assertThat(run.process().isAlive())
                .as("the import runs while %s dies", victim)
                .isTrue();
        assertThat(run.end()).endsWith("exit 0");
        HOUSE.awaitBack(victim, killed);
    }

    @Test
    @Order(13)
    void all_is_still_there_after_a_stop_and_a_start() throws Exception {
        List<ProcessHandle> all = HOUSE.processes();
        HOUSE.down();
        assertThat(all).noneMatch(ProcessHandle::isAlive);
        HOUSE.up();
        LEA.signInAgain();
        assertThat(LEA.get(StoryCohort.journal(paid, MONTH))
                        .json()
                        .path("month")
                        .asText())
                .isEqualTo(MONTH.toString());
        assertThat(street.stipends(paid, MONTH)).containsExactly("450.00 PKR");
        assertThat(street.inTrend(MONTH)).isGreaterThan(2);
        assertThat(street.submit(paid, MONTH.plusMonths(1)).status()).isEqualTo(201);
        street.awaitStipend(paid, MONTH.plusMonths(1), SOON);
    }

    /** What stands in the README for a shell, against the demo that infra/up loads; story 11 imports, in another way. */
    @Test
    @Order(14)
    void the_commands_of_the_readme_work() throws Exception {
        String readme = Files.readString(BuildOutput.ROOT.resolve("README.md"));
        List<String> scripts = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL)
                .matcher(readme)
                .results()
                .map(found -> found.group(1))
                .filter(script -> !script.contains("infra/import"))
                .filter(script -> !script.startsWith("kcat") || isInstalled("kcat"))
                .toList();
        assertThat(scripts).isNotEmpty();
        for (String script : scripts) {
            Path out = Files.createTempFile(ROOM, "readme", ".txt");
            Process shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", atThisHouse(script))
                    .directory(BuildOutput.ROOT.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
            assertThat(shell.waitFor(5, TimeUnit.MINUTES)).as(script).isTrue();
            String response = Files.readString(out);
            assertThat(shell.exitValue()).as(script + response).isZero();
            assertThat(response).as(script).isNotBlank().doesNotContain("urn:problem:", "\"error\"");
        }
    }

    private static String atThisHouse(String script) {
        return script.replace("http://localhost:8080", HOUSE.gateway())
                .replace("data/kafka-operator.properties", HOUSE.file("kafka-operator.properties"));
    }

    private static boolean isInstalled(String program) {
        return Pattern.compile(":")
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static int health(String service) throws Exception {
        URI ready = URI.create("http://127.0.0.1:" + HOUSE.state(service + ".port") + "/q/health/ready");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
