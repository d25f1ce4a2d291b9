package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.mutuality.journal.Api.journal;
import static org.mutuality.journal.Api.ladder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.platform.projection.ProjectionBarrier;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** The passbook over HTTP, after writes to everything it is computed from. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class PassbookServiceTest {
    private static final YearMonth FIRST = YearMonth.now(ZoneOffset.UTC).minusMonths(4);
    private static final String SCRIPT = "<script>alert('x')</script> & \\\"so\\\" {on}";

    private static CohortFixture village;
    private static Api partner;
    private static Api liaison;

    @Inject
    ProjectionBarrier caughtUp;

    private final UUID family = village.family(Instant.parse(FIRST + "-01T00:00:00Z"), "journal");
    private final Api own = new Api(TestTokens.familyToken(family));

    @BeforeAll
    static void people() {
        String ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo), FIRST).opened();
        partner = new Api(TestTokens.partner(ngo));
        liaison = new Api(TestTokens.liaison(village.cohortId()));
    }

    // A fresh database first reads all events of this Kafka, which takes time on a busy machine.
    @BeforeEach
    void awaitDirectory() {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> own.get("/journals/" + family).extract().statusCode() == 200);
    }

    @Test
    void a_family_sees_all_of_its_data() {
        UUID other = partner.family(village);
        UUID exchange = UUID.randomUUID();
        UUID question = UUID.randomUUID();
        UUID goal = UUID.randomUUID();
        submit(
                0,
                "core-2",
                "\"income_wages\": %s, \"programme_money\": %s, \"ladder\": 5"
                        .formatted(pesos("900.50"), pesos("450")));
        submit(
                1,
                "core-1",
                "\"income_wages\": %s, \"income_sales\": %s, \"ladder\": 6".formatted(pesos("1000"), pesos("20.25")));
        createConflict(2);
        own.put(journal(family, month(3)) + "/draft", ladder(4, "")).statusCode(201);
        own.put("/goals/" + goal, goal("a stall")).statusCode(201);
        own.put("/goals/" + goal + "/progress/1", "{\"share\": 40, \"stepsDone\": [1]}")
                .statusCode(201);
        liaison.put("/questions/" + question, question("How is the stall?")).statusCode(201);
        partner.put("/exchanges/" + exchange, food(other, "given", "\"note\": \"rice\""))
                .statusCode(201);
        caughtUp.awaitCatchUp();

        own.get(path())
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", containsString("no-store"))
                .body("currency", equalTo("PHP"))
                .body("months", hasSize(5))
                .body("months.month", contains(month(0), month(1), month(2), month(3), month(4)))
                .body("months[0].state", equalTo("incomplete"))
                .body("months[1].state", equalTo("complete"))
                .body("months[2].state", equalTo("conflict"))
                .body("months[4].state", equalTo("coming"))
                .body("months[3].draft", equalTo(true))
                .body("months[1].draft", equalTo(false))
                .body("months[1].version", equalTo(1))
                .body("months[1].submittedBy.kind", equalTo("family"))
                .body("months[4].submittedBy", nullValue())
                .body(points("earned_income") + ".month", contains(month(0), month(1)))
                .body(points("earned_income") + ".value.amount", contains("900.50", "1020.25"))
                .body(points("earned_income") + ".value.currency", contains("PHP", "PHP"))
                .body(points("programme_money") + ".value.amount", contains("450.00"))
                .body(points("ladder") + ".value", contains(5, 6, 7))
                .body("goals.wording", contains("a stall"))
                .body("goals.state", contains("open"))
                .body("toConfirm.exchangeId", contains(exchange.toString()))
                .body("toConfirm[0].note", equalTo("rice"))
                .body("questions.wording", contains("How is the stall?"))
                .body("next[0].type", equalTo("solve_conflict"))
                .body("next.type", hasItems("submit_journal", "complete_month", "answer_question", "confirm_exchange"))
                .body("next.findAll { it.type == 'take_step' }.wording", contains("buy"));
    }

    @Test
    void a_passbook_begins_empty() {
        own.get(path())
                .statusCode(200)
                .body("months.state", not(hasItem("complete")))
                .body("series", empty())
                .body("goals", empty())
                .body("toConfirm", empty())
                .body("next.type", hasItem("submit_journal"));
        as(own, "text/html", "es").statusCode(200);
        assertThat(as(own, "text/csv", "").extract().asString().lines()).hasSize(6);
    }

    @Test
    void a_partner_sees_no_note_of_another_family_and_a_liaison_neither_exchanges_nor_drafts() {
        UUID other = partner.family(village);
        submit(0, "core-1", "\"ladder\": 5, \"note\": \"we are well\"");
        own.put(journal(family, month(1)) + "/draft", ladder(4, "")).statusCode(201);
        partner.put("/exchanges/" + UUID.randomUUID(), food(other, "given", "\"note\": \"rice\""))
                .statusCode(201);
        own.put("/exchanges/" + UUID.randomUUID(), food(family, other, "received", "\"private\": true"))
                .statusCode(201);
        caughtUp.awaitCatchUp();
        for (Api writer : List.of(partner, new Api(TestTokens.countryLead("PH")))) {
            writer.get(path())
                    .statusCode(200)
                    .body("toConfirm", hasSize(1))
                    .body("toConfirm[0].note", nullValue())
                    .body("months[1].draft", equalTo(true));
        }
        liaison.get(path())
                .statusCode(200)
                .body("months[0].state", equalTo("complete"))
                .body(points("ladder") + ".value", contains(5))
                .body("toConfirm", nullValue())
                .body("months.draft", not(hasItem(notNullValue())))
                .body("next.type", not(hasItem("confirm_exchange")));
        as(liaison, "text/html", "en").body(not(containsString("rice"))).body(containsString("we are well"));
        as(partner, "text/html", "en").body(not(containsString("rice")));
        as(own, "text/html", "en").body(containsString("rice"));
    }

    @Test
    void indicators_are_shown_as_known_now_and_as_known_then() {
        UUID other = partner.family(village);
        UUID exchange = UUID.randomUUID();
        UUID goal = UUID.randomUUID();
        submit(0, "core-2", "\"income_wages\": %s, \"control\": 4, \"control_plans\": 3".formatted(pesos("200")));
        own.put("/exchanges/" + exchange, food(family, other, "given", value("50")))
                .statusCode(201);
        own.put("/goals/" + goal, goal("a stall")).statusCode(201);
        Instant then = Instant.now();
        own.put(journal(family, month(0)), wages("400")).statusCode(201);
        own.put("/exchanges/" + exchange + "/withdrawal", "{}").statusCode(204);
        own.put("/goals/" + goal + "/progress/1", "{\"share\": 40}").statusCode(201);
        caughtUp.awaitCatchUp();
        own.get(path())
                .statusCode(200)
                .body("asOf", nullValue())
                .body(indicator("earned_income") + ".points.value", contains("400.00"))
                .body(indicator("earned_income") + ".unit", equalTo("currency/month"))
                .body(indicator("income_shared_quarter"), nullValue())
                .body(indicator("sense_of_control"), nullValue())
                .body(indicator("goals_moved") + ".points.value", contains("100.00"));
        own.get(path() + "?asOf=" + then)
                .statusCode(200)
                .body("asOf", equalTo(then.toString()))
                .body("months[0].version", equalTo(1))
                .body(points("earned_income") + ".value.amount", contains("200.00"))
                .body(indicator("earned_income") + ".points.value", contains("200.00"))
                .body(indicator("income_shared_quarter") + ".points[0].value", equalTo("25.00"))
                .body(indicator("income_shared_quarter") + ".points[0].n", equalTo(1))
                .body(indicator("sense_of_control") + ".base", equalTo("statements"))
                .body(indicator("sense_of_control") + ".points[0].missing", equalTo(1))
                .body(indicator("goals_moved") + ".points.value", contains("0.00"))
                .body("next", empty())
                .body("goals", empty())
                .body("toConfirm", nullValue());
        own.get(path() + "?asOf=9999-12-31T23:59:59Z").body("asOf", nullValue()).body("months", hasSize(5));
        own.get(path() + "?asOf=0001-01-01T00:00:00Z").body("months", empty()).body("indicators", empty());
        own.get(path() + "?asOf=yesterday").statusCode(400);
    }

    @Test
    void indicators_are_in_the_csv_and_on_the_page_and_those_of_help_only_for_permitted_readers() {
        UUID other = partner.family(village);
        submit(0, "core-2", "\"income_wages\": %s, \"control\": 4".formatted(pesos("200")));
        own.put("/exchanges/" + UUID.randomUUID(), food(family, other, "given", value("50")))
                .statusCode(201);
        own.put("/exchanges/" + UUID.randomUUID(), food(family, other, "received", "\"private\": true"))
                .statusCode(201);
        caughtUp.awaitCatchUp();
        own.get(path()).body(indicator("help_given") + ".points[0].n", equalTo(2));
        partner.get(path()).body(indicator("help_given") + ".points[0].n", equalTo(1));
        liaison.get(path())
                .body(indicator("help_given"), nullValue())
                .body(indicator("income_shared_quarter"), nullValue())
                .body(indicator("sense_of_control") + ".points.value", contains("4.00"));
        List<String> rows = as(own, "text/csv", "").extract().asString().lines().toList();
        List<String> header = List.of(rows.getFirst().split(",", -1));
        assertThat(header)
                .contains("own_baseline_change", "help_given", "coping_index")
                .doesNotHaveDuplicates();
        assertThat(rows.get(1).split(",", -1)[header.indexOf("income_shared_quarter")])
                .isEqualTo("25.00");
        assertThat(rows.get(2).split(",", -1)[header.indexOf("sense_of_control")])
                .isEmpty();
        assertThat(as(own, "text/html", "en").extract().asString())
                .contains("Summary figures", "Sense of control over our life, 1 to 5", "1 of 3 statements", "25 %");
        as(own, "text/html", "es").body(containsString("1 de 3 frases"));
        as(own, "text/html", "fil").body(containsString("1 sa 3 pahayag"));
        as(liaison, "text/html", "en").body(not(containsString("Times we gave help")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/csv", "text/html"})
    void another_family_s_passbook_is_hidden(String type) {
        List<String> strangers = List.of(
                TestTokens.familyToken(village.family()),
                TestTokens.countryLead("LR"),
                TestTokens.liaison(UUID.randomUUID()),
                TestTokens.partner("x"));
        // Each request waits for the directory in case the family is new; so they run at once.
        BoundedConcurrency.each(
                strangers,
                token -> as(new Api(token), type, "").statusCode(404).body("type", equalTo("urn:problem:not-found")));
        given().auth()
                .oauth2(own.token())
                .accept(type)
                .get("/passbooks/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(own.token())
                .accept(type)
                .get("/passbooks/1")
                .then()
                .statusCode(404);
        as(new Api(TestTokens.financeMaker("PH")), type, "").statusCode(403);
        as(new Api(TestTokens.analyst()), type, "").statusCode(403);
        given().accept(type).get(path()).then().statusCode(401);
    }

    @Test
    void the_csv_has_a_row_per_month_and_no_formulas() {
        submit(
                0,
                "core-1",
                "\"income_business\": %s, \"shocks\": [\"illness\", \"theft\"], \"note\": \"=HYPERLINK(\\\"http://x\\\",\\\"y\\\")\""
                        .formatted(pesos("-12.5")));
        submit(1, "core-1", "\"ladder\": 6, \"note\": \"we said \\\"no\\\",\\nand went\"");
        caughtUp.awaitCatchUp();
        String csv = as(own, "text/csv", "")
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", containsString("passbook.csv"))
                .extract()
                .asString();
        assertThat(csv)
                .startsWith(
                        "month,state,version,form,submitted_at,submitted_by,currency,earned_income,savings_flow,income_wages,")
                .contains("\r\n" + month(0) + ",complete,1,core-1,")
                .contains(",PHP,-12.50,,")
                .contains("illness theft")
                .contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",")
                .contains("\"we said \"\"no\"\",\nand went\",")
                .contains("\r\n" + month(2) + ",missing,,,,,PHP,,,")
                .endsWith("\r\n")
                .doesNotContain(",=", "\"=");
        assertThat(csv.split("\r\n", -1)).hasSize(7);
    }

    @Test
    void a_page_shows_free_text_escaped() {
        submit(0, "core-1", "\"ladder\": 6, \"note\": \"%s\"".formatted(SCRIPT));
        own.put("/goals/" + UUID.randomUUID(), goal(SCRIPT)).statusCode(201);
        liaison.put("/questions/" + UUID.randomUUID(), question(SCRIPT)).statusCode(201);
        caughtUp.awaitCatchUp();
        String html = as(own, "text/html", "en")
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'sha256-"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Vary", containsString("Accept"))
                .extract()
                .asString();
        assertThat(html)
                .doesNotContainIgnoringCase("<script")
                .doesNotContain(" style=", "javascript:", "http://", "https://");
        assertThat(html.split("&lt;script&gt;alert\\(&#39;x&#39;\\)&lt;/script&gt; &amp; &quot;so&quot; \\{on}", -1))
                .hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @CsvSource({
        "en, en, Our passbook, Think of a ladder",
        "es-MX, es-MX, Nuestra libreta, Imagine una escalera",
        "fil, fil, Ang aming talaan, Isipin ang isang hagdan",
        "ur, en, Our passbook, Think of a ladder",
        "'', en, Our passbook, Think of a ladder"
    })
    void a_page_is_in_the_reader_s_language(String accepted, String language, String title, String label) {
        submit(0, "core-1", "\"ladder\": 6");
        caughtUp.awaitCatchUp();
        as(own, "text/html", accepted)
                .statusCode(200)
                .header("Content-Language", equalTo(language))
                .body(containsString("<html lang=\"" + language + "\">"))
                .body(containsString(title))
                .body(containsString(label));
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, application/json",
        "image/png, application/json",
        "'text/html,application/xhtml+xml,*/*;q=0.8', text/html",
        "'text/csv;q=0.9, application/json;q=0.1', text/csv"
    })
    void the_preferred_media_type_is_returned(String accepted, String mediaType) {
        as(own, accepted, "").statusCode(200).contentType(startsWith(mediaType));
    }

    private void submit(int month, String form, String answers) {
        own.put(journal(family, month(month)), "{\"form\": \"%s\", \"answers\": {%s}}".formatted(form, answers))
                .statusCode(201);
    }

    private void createConflict(int month) {
        String address = journal(family, month(month));
        UUID first = UUID.randomUUID();
        own.put(address, ladder(5, ", \"edition\": \"%s\"".formatted(first))).statusCode(201);
        for (int steps : List.of(6, 7)) {
            String upon = ", \"edition\": \"%s\", \"basedOn\": [\"%s\"], \"writtenAt\": \"2026-01-0%dT10:00:00Z\""
                    .formatted(UUID.randomUUID(), first, steps);
            own.put(address, ladder(steps, upon)).statusCode(201);
        }
    }

    private String path() {
        return "/passbooks/" + family;
    }

    private ValidatableResponse as(Api who, String type, String language) {
        return given().auth()
                .oauth2(who.token())
                .accept(type)
                .header("Accept-Language", language)
                .get(path())
                .then();
    }

    private static String month(int place) {
        return FIRST.plusMonths(place).toString();
    }

    private static String points(String name) {
        return "series.find { it.name == '%s' }.points".formatted(name);
    }

    private static String indicator(String name) {
        return "indicators.find { it.name == '%s' }".formatted(name);
    }

    private static String value(String amount) {
        return "\"value\": " + pesos(amount);
    }

    private static String wages(String amount) {
        return "{\"form\": \"core-2\", \"answers\": {\"income_wages\": %s}}".formatted(pesos(amount));
    }

    private static String pesos(String amount) {
        return "{\"amount\": \"%s\", \"currency\": \"PHP\"}".formatted(amount);
    }

    private String goal(String wording) {
        return "{\"familyId\": \"%s\", \"area\": \"business\", \"wording\": \"%s\", \"steps\": [\"save\", \"buy\"]}"
                .formatted(family, wording);
    }

    private String question(String wording) {
        return "{\"familyId\": \"%s\", \"month\": \"%s\", \"wording\": \"%s\"}".formatted(family, month(1), wording);
    }

    private String food(UUID by, String direction, String more) {
        return food(by, family, direction, more);
    }

    private static String food(UUID by, UUID other, String direction, String more) {
        return "{\"familyId\": \"%s\", \"direction\": \"%s\", \"other\": {\"familyId\": \"%s\"}, \"kind\": \"food\", \"on\": \"%s-14\", %s}"
                .formatted(by, direction, other, month(0), more);
    }
}
