package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mutuality.payment.CohortFixture.AT;
import static org.mutuality.payment.CohortFixture.founded;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.Money;
import org.mutuality.contracts.cohort.ConsentGiven;
import org.mutuality.contracts.cohort.ConsentWithdrawn;
import org.mutuality.contracts.cohort.FamilyEnrolled;
import org.mutuality.contracts.payment.PayoutFailed;
import org.mutuality.contracts.payment.PayoutReturned;
import org.mutuality.contracts.payment.PayoutSettled;
import org.mutuality.payment.dispatch.ReleasedPayoutQueries;
import org.mutuality.payment.dispatch.ReleasedPayoutQueries.ReleasedPayoutRow;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.PayoutCommand.*;
import org.mutuality.payment.payout.PayoutHoldReason;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payoutaccount.PayoutAccountFixture;
import org.mutuality.payment.payoutaccount.details.AccountDetails;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.identity.Roles;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** From what is owed to what was paid, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
@WithTestResource(ManualDispatchResource.class)
class BatchServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final AccountDetails CASH = new AccountDetails.CashPoint("P-7");
    private static final AccountDetails WALLET = new AccountDetails.Wallet("globe-ph", "+639171234567");
    private static final UUID LEAST = new UUID(0, 0);
    private static String maker;
    private static String checker;
    private static String otherChecker;
    private static String lead;
    private static String abroad;

    @Inject
    PayoutAccountFixture wishes;

    @Inject
    ReleasedPayoutQueries released;

    @Inject
    CommandGateway commands;

    @Inject
    ReadModelDatabase views;

    // Not before all: only then does the test know the service's port.
    @BeforeEach
    void people() {
        if (maker == null) {
            checker = TestTokens.financeChecker("PH");
            otherChecker = TestTokens.financeChecker("PH");
            lead = TestTokens.countryLead("PH");
            abroad = TestTokens.token(
                    Map.of("countries", List.of("CO")), Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER, Roles.COUNTRY_LEAD);
            maker = TestTokens.financeMaker("PH");
        }
    }

    @Test
    void what_is_owed_is_prepared_approved_released_sent_and_paid() {
        CohortFixture cohort = cohort();
        List<UUID> families = earning(cohort, 3, "2021-03");
        families.forEach(family -> wishes.wants(family, CASH));
        receive(cohort, "2000.00");
        UUID id = batch(cohort, "");
        soon(() -> assertThat(status(id)).isEqualTo("FUNDED"));
        assertThat(budget(cohort, "reserved")).isEqualTo("1350.00");
        put(checker, "/batches/" + id + "/approval", "").statusCode(204);
        assertThat(of(cohort)).isEmpty();
        put(checker, "/batches/" + id + "/release", "").statusCode(204);
        put(checker, "/batches/" + id + "/release", "").statusCode(204);
        assertThat(type(put(maker, "/batches/" + id + "/cancellation", "").statusCode(409)))
                .isEqualTo("urn:problem:batch-already-released");
        soon(() -> assertThat(of(cohort)).hasSize(3));
        List<PayoutId> sent =
                of(cohort).stream().map(ReleasedPayoutRow::payoutId).toList();
        sent.forEach(payout -> commands.send(new SendPayout(payout, id, Optional.empty(), Instant.now())));
        assertThat(type(put(maker, "/batches/" + id + "/closing", "").statusCode(409)))
                .isEqualTo("urn:problem:batch-not-final");
        commands.send(new SettlePayout(sent.get(0), order(sent.get(0), 1), "R-1", List.of(), Instant.now()));
        commands.send(new FailPayout(sent.get(1), order(sent.get(1), 1), "NO_WALLET", Instant.now()));
        commands.send(new FailPayout(sent.get(2), order(sent.get(2), 1), "NO_WALLET", Instant.now()));
        soon(() -> assertThat(lines(id)).containsEntry("SETTLED", 1).containsEntry("FAILED", 2));
        assertThat(status(id)).isEqualTo("PARTIALLY_FAILED");
        assertThat(json(as(checker)
                                .header("Accept-Language", "es")
                                .get("/batches/" + id + "/payouts?status=FAILED")
                                .then())
                        .getList("items.explanation"))
                .containsOnly("El proveedor no pudo pagarlo. Se le sigue debiendo.");
        assertThat(listed(maker, "status=PARTIALLY_FAILED&cohort=" + cohort.cohortId()))
                .containsExactly(id);
        assertThat(allListed(maker, "status=PARTIALLY_FAILED")).contains(id);
        assertThat(type(put(maker, "/batches/" + id + "/retry", "").statusCode(403)))
                .isNotBlank();
        put(checker, "/batches/" + id + "/retry", "").statusCode(204);
        soon(() -> assertThat(of(cohort)).hasSize(2));
        assertThat(status(id)).isEqualTo("RELEASED");
        assertThat(allListed(maker, "status=PARTIALLY_FAILED&country=PH")).doesNotContain(id);
        commands.send(new SendPayout(sent.get(1), id, Optional.empty(), Instant.now()));
        commands.send(new SendPayout(sent.get(2), id, Optional.empty(), Instant.now()));
        commands.send(new SettlePayout(sent.get(1), order(sent.get(1), 2), "R-2", List.of(), Instant.now()));
        commands.send(new FailPayout(sent.get(2), order(sent.get(2), 2), "NO_WALLET", Instant.now()));
        soon(() -> put(checker, "/batches/" + id + "/closing", "").statusCode(204));
        commands.send(new ReturnPayout(sent.get(1), order(sent.get(1), 2), "CLOSED", List.of(), Instant.now()));
        soon(() -> assertThat(budget(cohort, "spent")).isEqualTo("450.00"));
        soon(() -> assertThat(budget(cohort, "available")).isEqualTo("1550.00"));
        assertThat(budget(cohort, "reserved")).isEqualTo("0.00");
        // What failed is due again: the next batch takes it, and what came back.
        String request = "provider=cash&cohort=" + cohort.cohortId();
        soon(() -> assertThat(json(get(maker, "/batches/preview?" + request)).getInt("count"))
                .isEqualTo(2));
        UUID next = batch(cohort, "");
        soon(() -> assertThat(status(next)).isEqualTo("FUNDED"));
        soon(() -> assertThat(json(get(checker, "/batches/" + next)).getInt("batch.count"))
                .isEqualTo(2));
        UUID provider = NameBasedUuid.id("provider", "PH", "cash");
        // One was paid; the other came back after the batch was closed, and its money stands at the bank again.
        soon(() -> assertThat(balance("bank", cohort.cohortId())).isEqualTo("1550.00"));
        soon(() -> assertThat(balance("provider-clearing", provider)).isEqualTo("0.00"));
        assertThat(differences()).containsOnly(0.0);
        assertPublished(sent, families);
    }

    private long owed(CohortFixture cohort) {
        return views.read(sql -> sql.select("select count(*) from payout_view where holder_id = ?", cohort.cohortId())
                .mapTo(Long.class)
                .one());
    }

    private boolean allIsProjected() {
        return views.read(sql -> sql.select("""
                        select (select min(position) from event_subscription where name like 'projection:%')
                            >= (select max(position) from event_store)""").mapTo(Boolean.class).one());
    }

    private static void assertPublished(List<PayoutId> sent, List<UUID> families) {
        soon(() -> assertThat(families.stream().flatMap(one -> TestTopics.readAll(PayoutSettled.class, one).stream()))
                .hasSize(2)
                .allMatch(fact -> fact.kind().equals("journal")));
        assertThat(families.stream().flatMap(one -> TestTopics.readAll(PayoutFailed.class, one).stream()))
                .hasSize(3);
        soon(() -> assertThat(families.stream().flatMap(one -> TestTopics.readAll(PayoutReturned.class, one).stream()))
                .extracting(PayoutReturned::payoutId)
                .containsExactly(sent.get(1).value()));
    }

    @Test
    void a_family_sees_its_own_payouts_and_nobody_elses() {
        CohortFixture cohort = cohort();
        List<UUID> families = earning(cohort, 2, "2021-03");
        String own = TestTokens.familyToken(families.getFirst());
        JsonPath shown = json(get(own, "/payouts/" + families.getFirst()));
        assertThat(shown.getList("items.month")).containsExactly("2021-03");
        assertThat(shown.getList("items.status")).containsExactly("DUE");
        assertThat(shown.getList("items.programmeMoney")).containsExactly(true);
        get(own, "/payouts/" + families.getLast()).statusCode(404);
        get(abroad, "/payouts/" + families.getFirst()).statusCode(404);
        get(TestTokens.liaison(cohort.cohortId()), "/payouts/" + families.getFirst())
                .statusCode(403);
        get(checker, "/payouts/" + families.getFirst()).statusCode(200);
    }

    @Test
    void a_preview_says_who_is_left_out_and_why() {
        CohortFixture cohort = cohort();
        List<UUID> families = earning(cohort, 5, "2021-03");
        wishes.wants(families.get(0), CASH);
        wishes.wants(families.get(1), WALLET);
        wishes.changes(families.get(2), WALLET, CASH);
        wishes.wants(families.get(3), CASH);
        PayoutId held = payout(families.get(3));
        commands.send(new HoldPayout(held, PayoutHoldReason.CONSENT_WITHDRAWN, Instant.now()));
        String request = "provider=cash&cohort=" + cohort.cohortId();
        soon(() -> assertThat(json(get(maker, "/batches/preview?" + request)).getMap("excluded"))
                .isEqualTo(Map.of("HELD", 1, "OTHER_PROVIDER", 1, "ACCOUNT_COOLING_OFF", 1, "NO_PAYOUT_ACCOUNT", 1)));
        assertThat(json(get(maker, "/batches/preview?" + request)).getInt("count"))
                .isEqualTo(1);
        assertThat(json(get(maker, "/batches/preview?" + request)).getString("sum.amount"))
                .isEqualTo("450.00");
        JsonPath first = json(get(maker, "/batches/preview/left-out?limit=3&" + request));
        JsonPath second =
                json(get(maker, "/batches/preview/left-out?limit=3&" + request + "&after=" + first.getString("next")));
        assertThat(Stream.concat(
                        first.<String>getList("items.familyId").stream(),
                        second.<String>getList("items.familyId").stream()))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .doesNotContain(families.get(0).toString());
        assertThat(explained(request, "es")).contains("La familia aún no ha registrado una cuenta de pago.");
        assertThat(explained(request, "fil-PH"))
                .contains("Naka-hold ito dahil walang pahintulot ang pamilya na mabayaran ito.");
        assertThat(explained(request, "ur")).contains("The family has not entered a payout account yet.");
        assertThat(pointers(get(maker, "/batches/preview?provider=pigeon&cohort=" + cohort.cohortId())))
                .containsExactly("/provider");
        assertThat(pointers(get(abroad, "/batches/preview?" + request))).containsExactly("/cohortId");
    }

    @Test
    void what_a_family_earns_without_consent_to_be_paid_is_held_until_it_consents() {
        CohortFixture cohort = cohort();
        UUID paid = earning(cohort, 1, "2021-03").getFirst();
        UUID never = cohort.enrolled("journal");
        UUID gone = cohort.enrolled();
        cohort.withdraws(gone, "payment");
        List<UUID> all = List.of(paid, never, gone);
        all.forEach(family -> wishes.wants(family, CASH));
        List.of(never, gone).forEach(family -> cohort.submits(family, "2021-03"));
        String request = "provider=cash&cohort=" + cohort.cohortId();
        soon(() -> assertThat(leftOut(request)).isEqualTo(Map.of(never, "HELD", gone, "HELD")));
        for (UUID family : List.of(never, gone)) {
            JsonPath payouts = json(get(TestTokens.familyToken(family), "/payouts/" + family));
            assertThat(payouts.getString("items[0].amount.amount")).isEqualTo("450.00");
            assertThat(payouts.getList("items[0].holdReasons")).containsExactly("CONSENT_WITHDRAWN");
            assertThat(payouts.getString("items[0].explanation")).contains("does not consent to be paid");
        }
        assertThat(json(get(maker, "/payouts/" + paid)).getList("items[0].holdReasons"))
                .isEmpty();

        receive(cohort, "2000.00");
        UUID first = batch(cohort, "");
        soon(() -> assertThat(status(first)).isEqualTo("FUNDED"));
        assertThat(json(get(checker, "/batches/" + first)).getInt("batch.count"))
                .isEqualTo(1);
        cohort.consents(never, "payment");
        cohort.consents(gone, "payment");
        soon(() -> assertThat(leftOut(request)).isEqualTo(Map.of(paid, "IN_ANOTHER_BATCH")));
        UUID second = batch(cohort, "");
        soon(() -> assertThat(status(second)).isEqualTo("FUNDED"));
        assertThat(json(get(checker, "/batches/" + second)).getInt("batch.count"))
                .isEqualTo(2);
    }

    /** The journal service refuses the months after it left; what it accepted is owed, whenever it arrives here. */
    @Test
    void what_a_family_earned_before_it_left_is_paid_also_when_its_journal_arrives_after_that() {
        CohortFixture cohort = cohort();
        UUID family = earning(cohort, 1, "2021-02").getFirst();
        wishes.wants(family, CASH);
        cohort.leaves(family, "2021-04-01");
        soon(() -> assertThat(views.<Integer>read(sql -> sql.select(
                                "select jsonb_array_length(status_history) from directory_family where family_id = ?",
                                family)
                        .mapTo(Integer.class)
                        .one()))
                .isEqualTo(1));
        cohort.submits(family, "2021-03");
        soon(() -> assertThat(owed(cohort)).isEqualTo(2));
        assertThat(leftOut("provider=cash&cohort=" + cohort.cohortId())).isEmpty();
        receive(cohort, "2000.00");
        UUID batch = batch(cohort, "");
        soon(() -> assertThat(status(batch)).isEqualTo("FUNDED"));
        assertThat(json(get(checker, "/batches/" + batch)).getInt("batch.count"))
                .isEqualTo(2);
    }

    private static Map<UUID, String> leftOut(String request) {
        return json(get(maker, "/batches/preview/left-out?limit=500&" + request))
                .<Map<String, String>>getList("items")
                .stream()
                .collect(Collectors.toMap(item -> UUID.fromString(item.get("familyId")), item -> item.get("reason")));
    }

    /** Each family's events in their order, those of different families and its journals in any; then a rebuild. */
    @Test
    void consents_and_journals_in_any_order_hold_the_same_payouts() {
        CohortFixture cohort = cohort();
        earning(cohort, 1, "2021-03");
        Random random = new Random(16);
        List<UUID> families = Stream.generate(UUID::randomUUID).limit(24).toList();
        Map<UUID, Boolean> consents = new HashMap<>();
        Map<Object, UUID> facts = new LinkedHashMap<>();
        families.forEach(one -> facts.put(new FamilyEnrolled(one, cohort.cohortId(), "PH", Optional.empty(), AT), one));
        families.forEach(one -> consents.put(one, false));
        for (int nth = 0; nth < 100; nth++) {
            UUID one = families.get(random.nextInt(families.size()));
            boolean given = random.nextBoolean();
            consents.put(one, given);
            Instant at = AT.plusSeconds(nth);
            facts.put(
                    given
                            ? new ConsentGiven(one, cohort.cohortId(), "PH", "payment", at)
                            : new ConsentWithdrawn(one, cohort.cohortId(), "PH", "payment", at),
                    one);
        }
        List<UUID> journals = new ArrayList<>(families);
        Collections.shuffle(journals, random);
        journals.subList(0, 12).forEach(family -> cohort.submits(family, "2021-03"));
        TestTopics.publishAll(facts.keySet().stream(), facts::get, "PH", cohort.cohortId());
        journals.subList(12, 24).forEach(family -> cohort.submits(family, "2021-03"));
        Map<UUID, String> held = families.stream()
                .filter(one -> !consents.get(one))
                .collect(Collectors.toMap(one -> one, one -> "HELD"));
        assertThat(held).hasSizeBetween(1, 23);
        String request = "provider=cash&cohort=" + cohort.cohortId();
        soon(() -> assertThat(owed(cohort)).isEqualTo(25));
        soon(() -> assertThat(heldOf(request)).isEqualTo(held));
        as(TestTokens.operator())
                .post("/operations/projections/directory/rebuild")
                .then()
                .statusCode(202);
        // While it is rebuilt, the preview is refused rather than wrong.
        soon(() -> assertThat(heldOf(request)).isEqualTo(held));
    }

    private static Map<UUID, String> heldOf(String request) {
        return leftOut(request).entrySet().stream()
                .filter(one -> one.getValue().equals("HELD"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void two_batches_at_once_share_no_payout() {
        CohortFixture cohort = cohort();
        List<UUID> families = earning(cohort, 30, "2021-03");
        families.forEach(family -> wishes.wants(family, CASH));
        receive(cohort, "100000.00");
        List<UUID> batches = BoundedConcurrency.map(List.of("", ""), nothing -> batch(cohort, nothing));
        soon(() -> assertThat(batches).allMatch(id -> Set.of("FUNDED", "FILLED").contains(status(id))));
        soon(() -> assertThat(budget(cohort, "reserved")).isEqualTo("13500.00"));
        List<String> lines = batches.stream()
                .flatMap(
                        id -> json(get(checker, "/batches/" + id + "/payouts?limit=500"))
                                .<String>getList("items.payoutId")
                                .stream())
                .toList();
        assertThat(lines).hasSize(30).doesNotHaveDuplicates();
        assertThat(batches.stream()
                        .mapToInt(id -> json(get(checker, "/batches/" + id)).getInt("batch.count"))
                        .sum())
                .isEqualTo(30);
    }

    @Test
    void what_a_killed_walk_had_claimed_is_counted_once_over_many_pages() {
        CohortFixture cohort = cohort();
        UUID id = UUID.randomUUID();
        List<Entitlement> dues = cohort.enrolled(1_200).stream()
                .map(family -> new Entitlement(
                        Entitlement.EntitlementType.MEETING,
                        UUID.randomUUID(),
                        family,
                        cohort.cohortId(),
                        "PH",
                        Optional.empty(),
                        Money.of("1.00", "PHP")))
                .toList();
        BoundedConcurrency.each(dues, due -> wishes.wants(new FamilyRef(due.familyId(), cohort.ref(), Set.of()), CASH));
        BoundedConcurrency.each(dues, due -> commands.send(CreatePayout.of(due, Instant.now())));
        BoundedConcurrency.each(
                dues.subList(0, 700),
                due -> commands.send(new AddPayoutToBatch(due.payoutId(), id, "cash", Instant.now())));
        // A batch takes what its walk sees: of the payouts, and of where each family wants its money.
        soon(() -> assertThat(owed(cohort)).isEqualTo(1_200));
        soon(() -> assertThat(allIsProjected()).isTrue());
        soon(() -> put(maker, "/batches/" + id, body(cohort, "")).statusCode(201));
        soon(() -> assertThat(status(id)).isEqualTo("FILLED"));
        JsonPath filled = json(get(checker, "/batches/" + id));
        assertThat(filled.getInt("batch.count")).isEqualTo(1_200);
        assertThat(filled.getString("batch.sum.amount")).isEqualTo("1200.00");
        soon(() -> assertThat(lines(id)).isEqualTo(Map.of("BATCHED", 1_200)));
        soon(() -> assertThat(missing(id)).isEqualTo("1200.00"));
        put(maker, "/batches/" + id + "/cancellation", "").statusCode(204);
        soon(() -> assertThat(lines(id)).isEmpty());
    }

    @Test
    void eight_batches_at_once_are_never_promised_more_than_is_there() {
        CohortFixture cohort = cohort();
        List<String> months =
                IntStream.rangeClosed(1, 8).mapToObj("2021-0%d"::formatted).toList();
        UUID family = earning(cohort, 1, months.toArray(String[]::new)).getFirst();
        wishes.wants(family, CASH);
        receive(cohort, "1500.00");
        List<UUID> batches = BoundedConcurrency.map(
                months, month -> batch(cohort, ", \"from\": \"%s\", \"to\": \"%s\"".formatted(month, month)));
        soon(() -> assertThat(batches.stream().filter(id -> status(id).equals("FUNDED")))
                .hasSize(3));
        soon(() -> assertThat(batches.stream().filter(id -> "300.00".equals(missing(id))))
                .hasSize(5));
        assertThat(budget(cohort, "available")).isEqualTo("150.00");
        UUID poor = batches.stream()
                .filter(id -> status(id).equals("FILLED"))
                .findFirst()
                .orElseThrow();
        assertThat(type(put(checker, "/batches/" + poor + "/approval", "").statusCode(409)))
                .isEqualTo("urn:problem:batch-over-budget");
        // What another batch lets go is enough for it.
        UUID rich = batches.stream()
                .filter(id -> status(id).equals("FUNDED"))
                .findFirst()
                .orElseThrow();
        put(maker, "/batches/" + rich + "/cancellation", "").statusCode(204);
        soon(() -> assertThat(budget(cohort, "available")).isEqualTo("600.00"));
        put(maker, "/batches/" + poor + "/funding", "").statusCode(202);
        soon(() -> assertThat(status(poor)).isEqualTo("FUNDED"));
        assertThat(budget(cohort, "available")).isEqualTo("150.00");
        soon(() -> assertThat(lines(rich)).isEmpty());
        assertThat(type(put(checker, "/batches/" + rich + "/approval", "").statusCode(409)))
                .isEqualTo("urn:problem:batch-cancelled");
    }

    @Test
    void large_ones_need_two_and_nobody_approves_their_own() {
        CohortFixture cohort = cohort();
        wishes.wants(earning(cohort, 1, "2021-03").getFirst(), CASH);
        receive(cohort, "1000.00");
        String both = TestTokens.token(Map.of("countries", List.of("PH")), Roles.FINANCE_MAKER, Roles.FINANCE_CHECKER);
        UUID id = UUID.randomUUID();
        put(both, "/batches/" + id, body(cohort, "")).statusCode(201);
        soon(() -> assertThat(status(id)).isEqualTo("FUNDED"));
        String tier = "/approval-tiers/PH/PHP";
        put(lead, tier, "{\"twoApproversFrom\": {\"amount\": \"450.00\", \"currency\": \"PHP\"}}")
                .statusCode(204);
        assertThat(type(put(lead, tier + "/approval", "").statusCode(403)))
                .isEqualTo("urn:problem:tier-needs-four-eyes");
        put(TestTokens.financeChecker("CO"), tier + "/approval", "").statusCode(404);
        put(TestTokens.financeMaker("PH"), tier + "/approval", "").statusCode(403);
        put(checker, tier + "/approval", "").statusCode(204);
        put(checker, tier + "/approval", "").statusCode(204);
        assertThat(type(put(otherChecker, tier + "/approval", "").statusCode(409)))
                .isEqualTo("urn:problem:tier-approved");
        try {
            assertThat(type(put(both, "/batches/" + id + "/approval", "").statusCode(403)))
                    .isEqualTo("urn:problem:batch-needs-four-eyes");
            put(checker, "/batches/" + id + "/approval", "").statusCode(204);
            put(checker, "/batches/" + id + "/approval", "").statusCode(204);
            assertThat(type(put(checker, "/batches/" + id + "/release", "").statusCode(409)))
                    .isEqualTo("urn:problem:batch-not-approved");
            put(otherChecker, "/batches/" + id + "/approval", "").statusCode(204);
            put(otherChecker, "/batches/" + id + "/release", "").statusCode(204);
        } finally {
            // Other tests need one.
            put(
                            lead,
                            "/approval-tiers/PH/PHP",
                            "{\"twoApproversFrom\": {\"amount\": \"9000000.00\", \"currency\": \"PHP\"}}")
                    .statusCode(204);
            assertThat(json(get(checker, tier)).getString("twoApproversFrom.amount"))
                    .isEqualTo("450.00");
            put(checker, tier + "/approval", "").statusCode(204);
        }
        assertThat(json(get(checker, tier)).getString("twoApproversFrom.amount"))
                .isEqualTo("9000000.00");
        assertThat(get(lead, "/approval-tiers/PH/PHP").extract().header("ETag")).isNotBlank();
        as(lead).contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body("{\"twoApproversFrom\": {\"amount\": \"1.00\", \"currency\": \"PHP\"}}")
                .put("/approval-tiers/PH/PHP")
                .then()
                .statusCode(412);
        assertThat(pointers(put(
                        lead,
                        "/approval-tiers/PH/PHP",
                        "{\"twoApproversFrom\": {\"amount\": \"0.00\", \"currency\": \"USD\"}}")))
                .containsExactlyInAnyOrder("/twoApproversFrom/amount", "/twoApproversFrom/currency");
        put(abroad, "/approval-tiers/PH/PHP", "{\"twoApproversFrom\": {\"amount\": \"1.00\", \"currency\": \"PHP\"}}")
                .statusCode(404);
    }

    @Test
    void batches_are_listed_by_status_country_and_page_and_never_another_countrys() {
        CohortFixture cohort = cohort();
        List<UUID> three = Stream.of("", "", "")
                .map(nothing -> batch(cohort, nothing))
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
        String of = "cohort=" + cohort.cohortId();
        soon(() -> assertThat(listed(maker, "status=FILLED&" + of)).isEqualTo(three));
        JsonPath first = json(get(maker, "/batches?limit=2&status=FILLED&" + of));
        assertThat(first.getList("items")).hasSize(2);
        assertThat(listed(maker, "limit=2&status=FILLED&" + of + "&after=" + first.getString("next")))
                .containsExactly(three.getLast());
        assertThat(listed(maker, "status=CLOSED&" + of)).isEmpty();
        assertThat(allListed(lead, "country=PH&status=FILLED")).containsAll(three);
        assertThat(allListed(maker, "")).containsAll(three);
        assertThat(allListed(abroad, "")).doesNotContainAnyElementsOf(three);
        hidden(get(abroad, "/batches?country=PH"));
        assertThat(type(get(maker, "/batches?status=SOMEHOW").statusCode(400)))
                .isEqualTo("urn:problem:parameter-invalid");
        assertThat(type(get(maker, "/batches?country=PH&" + of).statusCode(400)))
                .isEqualTo("urn:problem:parameter-invalid");
        get(TestTokens.familyToken(UUID.randomUUID()), "/batches").statusCode(403);
    }

    @Test
    void another_countrys_batch_and_none_at_all_look_alike() {
        CohortFixture cohort = cohort();
        UUID id = batch(cohort, "");
        for (String step : List.of("funding", "approval", "release", "cancellation", "retry", "closing")) {
            assertThat(hidden(put(abroad, "/batches/" + id + "/" + step, "")))
                    .isEqualTo(hidden(put(abroad, "/batches/" + UUID.randomUUID() + "/" + step, "")));
        }
        hidden(get(abroad, "/batches/" + id));
        hidden(get(abroad, "/batches/" + id + "/payouts"));
        hidden(get(abroad, "/batches?cohort=" + cohort.cohortId()));
        hidden(get(abroad, "/budgets/" + cohort.cohortId()));
        CohortFixture foreign = founded("CO", "COP", Optional.empty());
        soon(() -> hidden(put(abroad, "/batches/" + id, body(foreign, ""))));
        for (String path : List.of("/batches/" + id, "/batches?cohort=" + id, "/budgets/" + id, "/batches/preview")) {
            get(TestTokens.familyToken(UUID.randomUUID()), path).statusCode(403);
            get("", path).statusCode(401);
        }
        put(checker, "/batches/" + UUID.randomUUID(), body(cohort, "")).statusCode(403);
        put(maker, "/batches/" + id + "/approval", "").statusCode(403);
        put(maker, "/batches/" + id, body(cohort, "")).statusCode(200);
        assertThat(pointers(put(
                        maker, "/batches/" + UUID.randomUUID(), body(cohort, "").replace("cash", "pigeon"))))
                .containsExactly("/provider");
        for (String unconfigured : List.of("bank", "mobile-money")) {
            String request = body(cohort, "").replace("cash", unconfigured);
            assertThat(pointers(put(maker, "/batches/" + UUID.randomUUID(), request)))
                    .containsExactly("/provider");
        }
        assertThat(json(get(maker, "/batches?cohort=" + cohort.cohortId())).getList("items.batchId"))
                .containsExactly(id.toString());
    }

    // -- how it is asked

    private static CohortFixture cohort() {
        return founded("PH", "PHP", Optional.empty());
    }

    /** Families that earned 450.00 for each month; their payouts are due. */
    private static List<UUID> earning(CohortFixture cohort, int count, String... months) {
        cohort.setTerms(
                lead,
                checker,
                "{\"perJournal\": {\"amount\": \"450.00\", \"currency\": \"PHP\"}, \"fromMonth\": \"2021-01\"}");
        List<UUID> families = Stream.generate(cohort::enrolled).limit(count).toList();
        families.forEach(family -> Stream.of(months).forEach(month -> cohort.submits(family, month)));
        families.forEach(family ->
                soon(() -> assertThat(json(get(maker, "/payouts/" + family)).getList("items"))
                        .hasSize(months.length)));
        return families;
    }

    private static PayoutId payout(UUID family) {
        return new PayoutId(
                UUID.fromString(json(get(maker, "/payouts/" + family)).getString("items[0].payoutId")));
    }

    private static void receive(CohortFixture cohort, String amount) {
        String body = """
                {"cohortId": "%s", "amount": {"amount": "%s", "currency": "PHP"}, "receivedOn": "2021-04-01",
                 "reference": "GRANT 7"}""".formatted(cohort.cohortId(), amount);
        put(maker, "/receipts/" + UUID.randomUUID(), body).statusCode(201);
        soon(() -> assertThat(budget(cohort, "received")).isEqualTo(amount));
    }

    private static UUID batch(CohortFixture cohort, String more) {
        UUID id = UUID.randomUUID();
        put(maker, "/batches/" + id, body(cohort, more)).statusCode(201);
        return id;
    }

    private static String body(CohortFixture cohort, String more) {
        return "{\"cohortId\": \"%s\", \"provider\": \"cash\"%s}".formatted(cohort.cohortId(), more);
    }

    private List<ReleasedPayoutRow> of(CohortFixture cohort) {
        return released.findNext("cash", released.findMarkets("cash"), LEAST, 500).stream()
                .filter(one -> belongs(one, cohort))
                .toList();
    }

    private static boolean belongs(ReleasedPayoutRow one, CohortFixture cohort) {
        return json(get(checker, "/batches/" + one.batchId()))
                .getString("batch.budgetOwnerId")
                .equals(cohort.cohortId().toString());
    }

    private static UUID order(PayoutId payout, int attempt) {
        return NameBasedUuid.id("payout-order", payout.value(), attempt);
    }

    private static String status(UUID batch) {
        return json(get(checker, "/batches/" + batch)).getString("batch.status");
    }

    private static List<UUID> listed(String token, String request) {
        return json(get(token, "/batches?" + request)).<String>getList("items.batchId").stream()
                .map(UUID::fromString)
                .toList();
    }

    /** All pages of it. */
    private static List<UUID> allListed(String token, String request) {
        List<UUID> all = new ArrayList<>();
        for (String after = ""; after != null; ) {
            JsonPath page = json(get(token, "/batches?limit=500&" + request + after));
            page.<String>getList("items.batchId").forEach(id -> all.add(UUID.fromString(id)));
            after = page.getString("next") == null ? null : "&after=" + page.getString("next");
        }
        return all;
    }

    private static List<String> explained(String request, String language) {
        return json(as(maker)
                        .header("Accept-Language", language)
                        .get("/batches/preview/left-out?" + request)
                        .then())
                .getList("items.explanation");
    }

    private static String missing(UUID batch) {
        return json(get(checker, "/batches/" + batch)).getString("batch.missing.amount");
    }

    private static Map<String, Integer> lines(UUID batch) {
        return json(get(checker, "/batches/" + batch)).getMap("lines");
    }

    private static String budget(CohortFixture cohort, String what) {
        return json(get(maker, "/budgets/" + cohort.cohortId())).getString("currencies[0]." + what + ".amount");
    }

    private static String balance(String kind, UUID owner) {
        return json(get(maker, "/ledger/accounts/" + kind + "." + owner)).getString("balances[0].balance.amount");
    }

    private static List<Double> differences() {
        return json(get(maker, "/ledger/trial-balance")).<String>getList("books.difference.amount").stream()
                .map(Double::valueOf)
                .toList();
    }

    private static ValidatableResponse put(String token, String path, String body) {
        RequestSpecification request = as(token);
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .put(path)
                .then();
    }

    private static List<String> pointers(ValidatableResponse answer) {
        return answer.statusCode(422).extract().jsonPath().getList("errors.pointer");
    }

    private static String type(ValidatableResponse answer) {
        return answer.extract().jsonPath().getString("type");
    }

    /** The one 404, without what differs from request to request. */
    private static Map<String, Object> hidden(ValidatableResponse answer) {
        Map<String, Object> problem =
                answer.statusCode(404).extract().jsonPath().getMap("");
        problem.remove("instance");
        problem.remove("traceId");
        return problem;
    }

    private static JsonPath json(ValidatableResponse answer) {
        return answer.statusCode(200).extract().jsonPath();
    }

    private static ValidatableResponse get(String token, String path) {
        return as(token).get(path).then();
    }

    private static RequestSpecification as(String token) {
        return token.isEmpty() ? given() : given().auth().oauth2(token);
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(SOON).untilAsserted(holds);
    }
}
