package org.mutuality.payment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.Entitlement;
import org.mutuality.payment.payout.PayoutCommand.*;
import org.mutuality.payment.payout.PayoutHoldReason;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.payoutaccount.AccountVault;
import org.mutuality.payment.payoutaccount.PayoutAccountFixture;
import org.mutuality.payment.payoutaccount.details.AccountDetails;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.platform.identity.Roles;
import org.mutuality.platform.projection.ProjectionBarrier;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** What families see of their money and say of it, and what they are answered, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "payment"))
@WithTestResource(ManualDispatchResource.class)
class ComplaintServiceTest {
    private static final String NOTHING_CAME = "{\"payoutId\": \"%s\", \"text\": \"Nothing came, says Maria\"}";
    private static final String PAID = "{\"outcome\": \"PAID\", \"text\": \"Collected by Jose on Monday\"}";
    private static String maker;
    private static String checker;
    private static String lead;
    private static String partner;

    @Inject
    CommandGateway commands;

    @Inject
    ProjectionBarrier caughtUp;

    @Inject
    PayoutAccountFixture wishes;

    @Inject
    AccountVault accounts;

    @Inject
    Directory directory;

    @Inject
    ReadModelDatabase database;

    private final CohortFixture cohort = founded("PH", "PHP", Optional.of("helpers"));
    private final UUID family = cohort.enrolled();
    private final UUID id = UUID.randomUUID();
    private final String path = "/complaints/" + id;

    // Not before all: only then does the test know the service's port.
    @BeforeEach
    void people() {
        if (maker == null) {
            checker = TestTokens.financeChecker("PH");
            lead = TestTokens.countryLead("PH");
            partner = TestTokens.partner("helpers");
            maker = TestTokens.financeMaker("PH");
        }
    }

    // -- to and fro

    @Test
    void a_family_complains_is_answered_objects_is_answered_anew_and_accepts() {
        PayoutId payout = sent(cohort, family);
        String own = TestTokens.familyToken(family);
        put(own, path, complaint(payout)).statusCode(201);
        put(own, path, complaint(payout)).statusCode(200);
        assertThat(json(get(maker, path)).getString("text")).isEqualTo("Nothing came, says Maria");

        put(maker, path + "/answer", "{\"outcome\": \"UNDER_INVESTIGATION\", \"text\": \"We ask\"}")
                .statusCode(204);
        assertThat(json(get(own, path)).getString("status")).isEqualTo("OPEN");
        assertThat(type(put(own, path + "/acceptance", "").statusCode(409)))
                .isEqualTo("urn:problem:complaint-not-answered");
        put(checker, path + "/answer", PAID).statusCode(204);
        put(checker, path + "/answer", PAID).statusCode(204);
        put(own, path + "/reopening", "{\"text\": \"Jose is not of us\"}").statusCode(204);
        put(own, path + "/reopening", "{\"text\": \"Jose is not of us\"}").statusCode(204);
        put(maker, path + "/answer", "{\"outcome\": \"WILL_BE_PAID_AGAIN\", \"text\": \"Sorry\"}")
                .statusCode(204);
        put(own, path + "/acceptance", "").statusCode(204);
        put(own, path + "/acceptance", "").statusCode(204);

        JsonPath done = json(get(own, "/complaints?family=" + family));
        assertThat(done.getList("items.status")).containsExactly("ACCEPTED");
        assertThat(done.getList("items.outcome")).containsExactly("WILL_BE_PAID_AGAIN");
        assertThat(done.getList("items.answer")).containsExactly("Sorry");
        assertThat(done.getList("items.payoutId"))
                .containsExactly(payout.value().toString());
        assertThat(type(put(maker, path + "/answer", PAID).statusCode(409))).isEqualTo("urn:problem:complaint-closed");
        assertThat(type(put(own, path + "/reopening", "{\"text\": \"And yet\"}").statusCode(409)))
                .isEqualTo("urn:problem:complaint-closed");
        history(own);
    }

    private void history(String own) {
        JsonPath history = json(get(own, path + "/history"));
        assertThat(history.getList("items.action"))
                .containsExactly("MADE", "ANSWERED", "ANSWERED", "REOPENED", "ANSWERED", "ACCEPTED");
        assertThat(history.getList("items.by"))
                .containsExactly("FAMILY", "FINANCE", "FINANCE", "FAMILY", "FINANCE", "FAMILY");
        assertThat(history.getString("items[3].text")).isEqualTo("Jose is not of us");
        assertThat(history.getList("items.account")).containsOnlyNulls();
        assertThat(json(get(partner, path + "/history")).getList("items.account"))
                .containsOnlyNulls();
        assertThat(json(get(lead, path + "/history")).<String>getList("items.account"))
                .doesNotContainNull();
        JsonPath page = json(get(checker, path + "/history?limit=4"));
        assertThat(json(get(checker, path + "/history?limit=4&after=" + page.getString("next")))
                        .getList("items.action"))
                .containsExactly("ANSWERED", "ACCEPTED");
    }

    @Test
    void who_writes_for_a_family_complains_for_it_and_is_never_the_one_who_answers() {
        PayoutId payout = sent(cohort, family);
        put(partner, path, complaint(payout)).statusCode(201);
        assertThat(json(get(TestTokens.familyToken(family), path + "/history")).getList("items.by"))
                .containsExactly("PARTNER");
        String both = TestTokens.token(Map.of("countries", List.of("PH")), Roles.COUNTRY_LEAD, Roles.FINANCE_CHECKER);
        put(both, path + "/answer", PAID).statusCode(204);
        assertThat(type(put(both, path + "/acceptance", "").statusCode(403)))
                .isEqualTo("urn:problem:complaint-needs-four-eyes");
        put(both, path + "/reopening", "{\"text\": \"I was wrong\"}").statusCode(204);
        assertThat(type(put(both, path + "/answer", PAID).statusCode(403)))
                .isEqualTo("urn:problem:complaint-needs-four-eyes");
        put(checker, path + "/answer", PAID).statusCode(204);
        put(lead, path + "/acceptance", "").statusCode(204);
    }

    @Test
    void of_many_complaints_at_once_about_a_payout_one_stands() {
        PayoutId payout = sent(cohort, family);
        String own = TestTokens.familyToken(family);
        List<Integer> answers = BoundedConcurrency.map(
                Stream.generate(UUID::randomUUID).limit(8).toList(),
                one -> put(own, "/complaints/" + one, complaint(payout))
                        .extract()
                        .statusCode());
        assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(json(get(own, "/complaints?family=" + family)).getList("items"))
                .hasSize(1);
    }

    @Test
    void an_answer_that_changed_since_it_was_read_is_not_accepted() {
        put(partner, path, complaint(sent(cohort, family))).statusCode(201);
        put(checker, path + "/answer", PAID).statusCode(204);
        String own = TestTokens.familyToken(family);
        String tag = get(own, path).extract().header("ETag");
        put(checker, path + "/answer", "{\"outcome\": \"NOT_DUE\", \"text\": \"No\"}")
                .statusCode(204);
        as(own).header("If-Match", tag).put(path + "/acceptance").then().statusCode(412);
        as(own).header("If-Match", get(own, path).extract().header("ETag"))
                .put(path + "/acceptance")
                .then()
                .statusCode(204);
    }

    @Test
    void finance_lists_those_of_its_country_oldest_first_with_their_age() {
        CohortFixture kenya = founded("KE", "KES", Optional.of("helpers"));
        List<UUID> ids = Stream.generate(UUID::randomUUID).limit(3).toList();
        ids.forEach(one -> put(partner, "/complaints/" + one, complaint(sent(kenya, kenya.enrolled())))
                .statusCode(201));
        String nairobi = TestTokens.financeMaker("KE");
        put(nairobi, "/complaints/" + ids.get(1) + "/answer", PAID).statusCode(204);
        String list = "/complaints?country=KE&status=OPEN&limit=1";
        JsonPath first = json(get(nairobi, list));
        JsonPath second = json(get(nairobi, list + "&after=" + first.getString("next")));
        assertThat(first.getList("items.complaintId"))
                .containsExactly(ids.get(0).toString());
        assertThat(first.getList("items.days")).containsExactly(0);
        assertThat(second.getList("items.complaintId"))
                .containsExactly(ids.get(2).toString());
        assertThat(second.getString("next")).isNull();
        assertThat(json(get(nairobi, "/complaints?country=KE")).getList("items"))
                .hasSize(3);
        for (String other : List.of(maker, lead, partner, TestTokens.familyToken(family))) {
            hidden(get(other, "/complaints?country=KE"));
        }
        for (String wrong : List.of("", "?status=OPEN", "?country=PH&family=" + family, "?country=PH&status=LOST")) {
            get(checker, "/complaints" + wrong).statusCode(400);
        }
    }

    // -- bad input

    @Test
    void what_is_not_in_transit_yet_is_reported_as_such() {
        PayoutId payout = owed(cohort, family);
        String own = TestTokens.familyToken(family);
        assertThat(type(put(own, path, complaint(payout)).statusCode(409)))
                .isEqualTo("urn:problem:complaint-too-early");
        commands.send(new AddPayoutToBatch(payout, UUID.randomUUID(), "cash", Instant.now()));
        caughtUp.awaitCatchUp();
        put(own, path, complaint(payout)).statusCode(409);
        hidden(get(own, path));
    }

    @Test
    void an_id_is_one_complaint_and_a_payout_has_one_at_a_time() {
        PayoutId payout = sent(cohort, family);
        PayoutId another = sent(cohort, family);
        String own = TestTokens.familyToken(family);
        put(own, path, complaint(payout)).statusCode(201);
        String other = "{\"payoutId\": \"%s\"}";
        assertThat(type(put(own, path, other.formatted(payout.value())).statusCode(409)))
                .isEqualTo("urn:problem:complaint-already-made");
        assertThat(type(put(own, path, complaint(another)).statusCode(409)))
                .isEqualTo("urn:problem:complaint-already-made");
        assertThat(type(put(own, "/complaints/" + UUID.randomUUID(), complaint(payout))
                        .statusCode(409)))
                .isEqualTo("urn:problem:complaint-already-open");
        put(own, "/complaints/" + UUID.randomUUID(), other.formatted(another.value()))
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answer    | {"outcome": "PAID", "text": ""}            | /text
            answer    | {"outcome": "PAID", "text": "LONG"}        | /text
            answer    | {"outcome": "LOST", "text": "x"}           | /outcome
            answer    | {}                                         | /outcome /text
            reopening | {"text": " "}                              | /text
            reopening | {"text": "LONG"}                           | /text
            reopening | {}                                         | /text
            """)
    void every_wrong_place_is_named_and_nothing_happens(String step, String body, String pointers) {
        put(partner, path, complaint(sent(cohort, family))).statusCode(201);
        String longBody = body.replace("LONG", "é".repeat(2_001));
        String token = step.equals("answer") ? checker : partner;
        assertThat(pointers(put(token, path + "/" + step, longBody))).containsExactlyInAnyOrder(pointers.split(" "));
        assertThat(json(get(partner, path + "/history")).getList("items")).hasSize(1);
    }

    @Test
    void words_that_are_none_or_too_many_are_refused() {
        PayoutId payout = sent(cohort, family);
        for (String text : List.of("", " ", "é".repeat(2_001))) {
            assertThat(pointers(put(
                            partner, path, "{\"payoutId\": \"%s\", \"text\": \"%s\"}".formatted(payout.value(), text))))
                    .containsExactly("/text");
        }
        assertThat(pointers(put(partner, path, "{\"text\": 7, \"more\": 1}")))
                .containsExactlyInAnyOrder("/payoutId", "/text", "/more");
        put(partner, path, "{\"payoutId\": \"%s\", \"text\": \"%s\"}".formatted(payout.value(), "é".repeat(2_000)))
                .statusCode(201);
    }

    // -- who may

    @Test
    void another_familys_and_none_at_all_look_alike() {
        PayoutId payout = sent(cohort, family);
        UUID neighbour = cohort.enrolled();
        sent(cohort, neighbour);
        String next = TestTokens.familyToken(neighbour);
        Map<String, Object> none = hidden(put(next, path, complaint(new PayoutId(UUID.randomUUID()))));
        assertThat(hidden(put(next, path, complaint(payout)))).isEqualTo(none);
        put(partner, path, complaint(payout)).statusCode(201);
        assertThat(hidden(put(next, path, complaint(sent(cohort, neighbour))))).isEqualTo(none);
        String abroad = TestTokens.token(Map.of("countries", List.of("CO")), Roles.FINANCE_CHECKER, Roles.COUNTRY_LEAD);
        for (String token : List.of(next, TestTokens.partner("others"), abroad)) {
            assertThat(hidden(get(token, path))).isEqualTo(none);
            assertThat(hidden(get(token, path + "/history"))).isEqualTo(none);
            assertThat(hidden(put(token, path, complaint(payout)))).isEqualTo(none);
            assertThat(hidden(put(token, path + "/acceptance", ""))).isEqualTo(none);
            assertThat(hidden(put(token, path + "/reopening", "{\"text\": \"x\"}")))
                    .isEqualTo(none);
            assertThat(hidden(get(token, "/complaints?family=" + family))).isEqualTo(none);
        }
        assertThat(hidden(put(abroad, path + "/answer", PAID))).isEqualTo(none);
        assertThat(hidden(put(checker, "/complaints/" + UUID.randomUUID() + "/answer", PAID)))
                .isEqualTo(none);
    }

    @Test
    void finance_answers_and_the_family_accepts_and_neither_does_the_others_part() {
        PayoutId payout = sent(cohort, family);
        put(partner, path, complaint(payout)).statusCode(201);
        for (String token : List.of(maker, checker)) {
            put(token, path, complaint(payout)).statusCode(403);
            put(token, path + "/acceptance", "").statusCode(403);
            put(token, path + "/reopening", "{\"text\": \"x\"}").statusCode(403);
        }
        for (String token : List.of(lead, partner, TestTokens.familyToken(family))) {
            put(token, path + "/answer", PAID).statusCode(403);
        }
        for (String token :
                List.of(TestTokens.liaison(cohort.cohortId()), TestTokens.analyst(), TestTokens.operator())) {
            get(token, path).statusCode(403);
            put(token, path, complaint(payout)).statusCode(403);
        }
        given().get(path).then().statusCode(401);
    }

    // -- kept sealed, and forgotten

    @Test
    void words_are_kept_sealed_and_open_no_more_once_the_family_was_forgotten() {
        PayoutId payout = sent(cohort, family);
        put(partner, path, complaint(payout)).statusCode(201);
        put(checker, path + "/answer", PAID).statusCode(204);
        nowhereInTheDatabase("Maria");
        nowhereInTheDatabase("Jose");
        accounts.destroyFamilyKey(family);
        FinanceTeam.soon(
                () -> assertThat(json(get(checker, path)).getString("status")).isEqualTo("DROPPED"));
        JsonPath left = json(get(checker, path));
        assertThat(left.getString("text")).isNull();
        assertThat(left.getString("answer")).isNull();
        assertThat(left.getString("outcome")).isEqualTo("PAID");
        assertThat(json(get(checker, path + "/history")).getList("items.text")).containsOnlyNulls();
        put(partner, path + "/reopening", "{\"text\": \"x\"}").statusCode(410);
        put(partner, "/complaints/" + UUID.randomUUID(), "{\"payoutId\": \"%s\"}".formatted(payout.value()))
                .statusCode(410);
    }

    // -- what a family sees of its money

    @Test
    void a_family_sees_for_each_month_what_became_of_its_money_and_why() {
        FinanceTeam finance = new FinanceTeam();
        UUID own = finance.earning(cohort, 1, "2021-01", "2021-02", "2021-03", "2021-04", "2021-05", "2021-06")
                .getFirst();
        wishes.wants(own, new AccountDetails.CashPoint("P-7"));
        finance.receive(cohort, "2250.00");
        List<PayoutId> months = finance.payouts(own).<String>getList("items.payoutId").stream()
                .map(UUID::fromString)
                .map(PayoutId::new)
                .toList();
        // Five for the batch to take, and one that waits.
        commands.send(new HoldPayout(months.get(5), PayoutHoldReason.CONSENT_WITHDRAWN, Instant.now()));
        FinanceTeam.soon(() ->
                assertThat(finance.payouts(own).getList("items.holdReasons[5]")).hasSize(1));
        UUID batch = finance.released(cohort, "cash");
        IntStream.range(1, 5)
                .forEach(nth -> commands.send(new SendPayout(months.get(nth), batch, Optional.empty(), Instant.now())));
        commands.send(new SettlePayout(months.get(2), order(months.get(2)), "SLIP-9", List.of(), Instant.now()));
        commands.send(new FailPayout(months.get(3), order(months.get(3)), "X-17", Instant.now()));
        commands.send(new MarkOutcomeUnknown(months.get(4), order(months.get(4)), Instant.now()));
        caughtUp.awaitCatchUp();
        JsonPath payouts = json(get(TestTokens.familyToken(own), "/payouts/" + own));
        assertThat(payouts.getList("items.month"))
                .containsExactly("2021-01", "2021-02", "2021-03", "2021-04", "2021-05", "2021-06");
        assertThat(payouts.getList("items.status"))
                .containsExactly("BATCHED", "SENT", "SETTLED", "FAILED", "UNKNOWN", "DUE");
        assertThat(payouts.getList("items.amount.amount")).containsOnly("450.00");
        assertThat(payouts.getList("items.reference")).containsExactly(null, null, "SLIP-9", null, null, null);
        List<String> why = payouts.getList("items.explanation");
        assertThat(why.subList(0, 3)).containsOnlyNulls();
        assertThat(why.get(3)).isEqualTo("The provider could not pay it. It is still owed.");
        assertThat(why.get(4)).contains("not confirmed yet");
        assertThat(why.get(5)).contains("does not consent to be paid");
        assertThat(payouts.getList("items.nonPaymentReason"))
                .containsExactly(null, null, null, "PROVIDER_FAILED", "NOT_CONFIRMED", "CONSENT_WITHDRAWN");
        String spanish = given().auth()
                .oauth2(TestTokens.familyToken(own))
                .header("Accept-Language", "es-PH, en;q=0.5")
                .get("/payouts/" + own)
                .path("items[3].explanation");
        assertThat(spanish).isEqualTo("El proveedor no pudo pagarlo. Se le sigue debiendo.");
        assertThat(payouts.getList("items[5].holdReasons")).containsExactly("CONSENT_WITHDRAWN");
    }

    // -- how it is asked

    private PayoutId owed(CohortFixture of, UUID owner) {
        Entitlement due = new Entitlement(
                Entitlement.EntitlementType.MEETING,
                UUID.randomUUID(),
                owner,
                of.cohortId(),
                of.country(),
                Optional.empty(),
                Money.of("5.00", of.currency()));
        commands.send(CreatePayout.of(due, Instant.now()));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> directory.findFamily(owner).isPresent());
        caughtUp.awaitCatchUp();
        return due.payoutId();
    }

    private PayoutId sent(CohortFixture of, UUID owner) {
        PayoutId payout = owed(of, owner);
        UUID batch = UUID.randomUUID();
        commands.send(new AddPayoutToBatch(payout, batch, "cash", Instant.now()));
        commands.send(new SendPayout(payout, batch, Optional.empty(), Instant.now()));
        caughtUp.awaitCatchUp();
        return payout;
    }

    private static UUID order(PayoutId payout) {
        return NameBasedUuid.id("payout-order", payout.value(), 1);
    }

    private static String complaint(PayoutId payout) {
        return NOTHING_CAME.formatted(payout.value());
    }

    /** Every row of every table, as text; bytes are hexadecimal there. */
    private void nowhereInTheDatabase(String secret) {
        List<String> tables = database.read(sql -> sql.createQuery(
                        "select quote_ident(table_name) from information_schema.tables where table_schema = 'public'")
                .mapTo(String.class)
                .list());
        assertThat(tables).contains("event_store", "complaint_view", "complaint_history_view");
        String hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
        for (String table : tables) {
            assertThat(String.join("\n", rows(table))).as(table).doesNotContain(secret, hex);
        }
    }

    private List<String> rows(String table) {
        return database.read(sql -> sql.createQuery("select %1$s::text from %1$s".formatted(table))
                .mapTo(String.class)
                .list());
    }

    private static ValidatableResponse put(String token, String path, String body) {
        RequestSpecification request = as(token);
        return (body.isEmpty() ? request : request.contentType(ContentType.JSON).body(body))
                .put(path)
                .then();
    }

    private static ValidatableResponse get(String token, String path) {
        return as(token).get(path).then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static JsonPath json(ValidatableResponse answer) {
        return answer.statusCode(200).extract().jsonPath();
    }

    private static String type(ValidatableResponse answer) {
        return answer.extract().jsonPath().getString("type");
    }

    private static List<String> pointers(ValidatableResponse answer) {
        return answer.statusCode(422).extract().jsonPath().getList("errors.pointer");
    }

    /** The one 404, without what differs from request to request. */
    private static Map<String, Object> hidden(ValidatableResponse answer) {
        Map<String, Object> problem =
                answer.statusCode(404).extract().jsonPath().getMap("");
        problem.remove("instance");
        problem.remove("traceId");
        return problem;
    }
}
