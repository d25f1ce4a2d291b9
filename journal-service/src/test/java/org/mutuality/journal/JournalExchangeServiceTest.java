package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;
import static org.mutuality.journal.Api.journal;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.journal.ExchangeFact.ExchangeConfirmed;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.journal.odk.xform.OdkCollectSimulator;
import org.mutuality.platform.projection.ProjectionBarrier;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** Exchanges declared within a journal. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class JournalExchangeServiceTest {
    private static CohortFixture village;
    private static Api partner;

    @Inject
    ProjectionBarrier barrier;

    private UUID ana;
    private UUID ben;
    private Api own;
    private Api other;

    @BeforeAll
    static void people() {
        String ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        partner = new Api(TestTokens.partner(ngo));
    }

    @BeforeEach
    void families() {
        ana = partner.family(village);
        ben = partner.family(village);
        own = new Api(TestTokens.familyToken(ana));
        other = new Api(TestTokens.familyToken(ben));
    }

    @Test
    void what_a_journal_lists_the_other_confirms_and_it_counts_once_whatever_is_corrected() {
        String rice = entry(ben, "food", "");
        own.put(march(), answersWith(7, rice)).statusCode(201);
        String id = openExchange(other, ben);
        other.put("/exchanges/" + id + "/answer", "{\"answer\": \"confirmed\"}").statusCode(oneOf(200, 204));
        own.put(march(), answersWith(8, rice)).statusCode(201);
        soon(() -> counts(ana, 1, 1));
        own.get(exchanges(ana, "")).body("items.status", contains("confirmed"));

        own.put(march(), answersWith(9)).statusCode(201);
        soon(() -> counts(ana, 0, 0));
        own.put(march(), answersWith(10, rice)).statusCode(201);
        soon(() -> counts(ana, 1, 0));
        assertThat(openExchange(other, ben)).isNotEqualTo(id);
        soon(() -> assertThat(TestTopics.readAll(ExchangeConfirmed.class, ana)).hasSize(1));
    }

    @Test
    void a_journal_may_declare_none_and_be_corrected_to_declare_one() {
        own.put(march(), answersWith(7)).statusCode(201);
        own.put(march(), answersWith(8)).statusCode(201);
        own.put(march(), answersWith(9, entry(ben, "food", ""))).statusCode(201);
        openExchange(other, ben);
    }

    @Test
    void declared_by_both_it_is_one_and_confirmed() {
        own.put(march(), answersWith(7, entry(ben, "food", ""))).statusCode(201);
        other.put(journal(ben, "2021-03"), answersWith(7, entry(ana, "food", "").replace("given", "received")))
                .statusCode(201);
        soon(() -> own.get(exchanges(ana, "")).body("items.status", contains("confirmed")));
    }

    @Test
    void a_private_one_asks_nobody_and_is_not_published() {
        own.put(march(), answersWith(7, entry(ben, "food", ", \"exchange_private\": true"), entry(null, "tool", "")))
                .statusCode(201);
        soon(() -> own.get(exchanges(ana, "")).body("items.kind", containsInAnyOrder("food", "tool")));
        other.get(exchanges(ben, "")).body("items", hasSize(0));
        barrier.awaitCatchUp();
        own.get(march()).body("answers.exchanges", hasSize(2));
        partner.get(march()).body("answers.exchanges.exchange_kind", contains("tool"));
        partner.get(march() + "/editions").body("items[0].answers.exchanges", hasSize(1));
        new Api(TestTokens.liaison(village.cohortId())).get(march()).body("answers.exchanges", nullValue());
        soon(() -> assertThat(TestTopics.readAll(JournalSubmitted.class, ana))
                .singleElement()
                .satisfies(fact -> assertThat(fact.answers()).isEqualTo(Map.of("ladder", 7))));
    }

    @Test
    void what_no_exchange_can_be_is_named_and_the_rest_can_be_submitted() {
        String rice = entry(ben, "food", "");
        String answers = answersWith(
                7,
                rice,
                rice,
                entry(ana, "food", ""),
                entry(UUID.randomUUID(), "food", ""),
                entry(null, "tool", "").replace("2021-03-05", "2021-04-05"),
                entry(null, "money", ", \"exchange_value\": {\"amount\": \"0\", \"currency\": \"PHP\"}"));
        own.put(march(), answers)
                .statusCode(422)
                .body("type", equalTo("urn:problem:journal-invalid"))
                .body(
                        "errors.pointer",
                        contains(
                                at(1, ""),
                                at(2, "/exchange_with"),
                                at(3, "/exchange_with"),
                                at(4, "/exchange_on"),
                                at(5, "/exchange_value/amount")));
        own.put(march(), answersWith(7, rice)).statusCode(201);
        soon(() -> counts(ana, 1, 0));
    }

    @Test
    void what_the_family_declared_itself_counts_once() {
        own.put("/exchanges/" + UUID.randomUUID(), """
                        {"familyId": "%s", "direction": "given", "other": {"familyId": "%s"}, "kind": "food", "on": "2021-03-05"}""".formatted(ana, ben)).statusCode(201);
        own.put(march(), answersWith(7, entry(ben, "food", ""), entry(ben, "tool", "")))
                .statusCode(201);
        soon(() -> own.get(exchanges(ana, "")).body("items.kind", contains("food", "tool")));
    }

    @Test
    void a_phone_submits_them_too() {
        byte[] form = given().auth()
                .oauth2(own.token())
                .get("/forms/core-3.xml")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(new String(form, UTF_8)).contains("Who helped?", "¿Quién ayudó?", "Sino ang tumulong?");
        String entry = "/data/answers/exchanges[1]";
        OdkCollectSimulator phone = OdkCollectSimulator.open(form)
                .fill(Map.of(
                        "/data/month",
                        "2021-03-01",
                        "/data/answers/ladder",
                        "7",
                        entry,
                        "",
                        entry + "/exchange_direction",
                        "given",
                        entry + "/exchange_with",
                        ben.toString(),
                        entry + "/exchange_kind",
                        "childcare",
                        entry + "/exchange_on",
                        "2021-03-05",
                        entry + "/exchange_value",
                        "50"));
        assertThat(phone.refused()).isEmpty();
        given().auth()
                .oauth2(own.token())
                .multiPart("xml_submission_file", "filled.xml", phone.sent(), "text/xml")
                .post("/submission")
                .then()
                .statusCode(201);
        openExchange(other, ben);
        other.get(exchanges(ben, "&status=declared"))
                .body("items.kind", contains("childcare"))
                .body("items[0].value.amount", equalTo("50.00"));
    }

    private String march() {
        return journal(ana, "2021-03");
    }

    private static String at(int entry, String more) {
        return "/answers/exchanges/" + entry + more;
    }

    private static String answersWith(int ladder, String... entries) {
        return "{\"form\": \"core-3\", \"answers\": {\"ladder\": %d%s}}"
                .formatted(
                        ladder,
                        entries.length == 0
                                ? ""
                                : ", \"exchanges\": [%s]".formatted(String.join(", ", List.of(entries))));
    }

    /** @param with null: outside */
    private static String entry(UUID with, String kind, String more) {
        return """
                {"exchange_direction": "given", "exchange_with": "%s", "exchange_kind": "%s", "exchange_on": "2021-03-05"%s}""".formatted(with == null ? "outside" : with, kind, more);
    }

    private static String exchanges(UUID family, String more) {
        return "/exchanges?family=" + family + more;
    }

    /** @return id of the one exchange that waits for the family's answer */
    private static String openExchange(Api family, UUID id) {
        soon(() -> family.get(exchanges(id, "&status=declared")).body("items", hasSize(1)));
        return family.get(exchanges(id, "&status=declared")).extract().path("items[0].exchangeId");
    }

    private void counts(UUID family, int declared, int confirmed) {
        own.get(exchanges(family, ""))
                .body("items.findAll { it.status != 'withdrawn' }", hasSize(declared))
                .body("items.findAll { it.status == 'confirmed' }", hasSize(confirmed));
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(holds);
    }
}
