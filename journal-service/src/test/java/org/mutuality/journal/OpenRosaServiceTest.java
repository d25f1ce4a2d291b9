package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.journal.odk.xform.OdkCollectSimulator;
import org.mutuality.platform.BoundedConcurrency;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** The requests of ODK Collect and KoboCollect, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class OpenRosaServiceTest {
    private static final String FILLED = """
            <data id="core" version="1"><month>2021-03-01</month><family>%s</family>
              <answers><ladder>7</ladder></answers><meta><instanceID>uuid:1</instanceID></meta></data>""";

    private static CohortFixture village;
    private static CohortFixture elsewhere;
    private static String partner;
    private static String lead;

    @BeforeAll
    static void people() {
        String ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("CO", "COP", Optional.of(ngo)).opened();
        elsewhere = CohortFixture.founded("LR", "LRD", Optional.empty()).opened();
        partner = TestTokens.partner(ngo);
        lead = TestTokens.countryLead("CO");
    }

    @Test
    void a_phone_fetches_fills_in_and_submits_a_form_as_a_journal() {
        UUID family = village.family();
        String own = TestTokens.familyToken(family);
        byte[] xform = as(own).get("/forms/core-2.xml")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        OdkCollectSimulator phone = OdkCollectSimulator.open(xform)
                .fill(Map.ofEntries(
                        Map.entry("/data/month", "2021-03-01"),
                        Map.entry("/data/answers/household_size", "5"),
                        Map.entry("/data/answers/income_wages", "12500000.5"),
                        Map.entry("/data/answers/income_business", "-300"),
                        Map.entry("/data/answers/food_enough", "true"),
                        Map.entry("/data/answers/shocks", "theft illness"),
                        Map.entry("/data/answers/ladder", "7"),
                        Map.entry("/data/answers/note", "Un <buen> mes & más 🌾"),
                        Map.entry("/data/answers/children[1]", ""),
                        Map.entry("/data/answers/children[1]/child_age", "8"),
                        Map.entry("/data/answers/children[1]/child_grade", "good"),
                        Map.entry("/data/answers/children[2]", ""),
                        Map.entry("/data/answers/children[2]/child_age", "11")));
        assertThat(phone.refused()).isEmpty();

        byte[] sent = phone.sent();
        submit(own, sent).statusCode(201).body("OpenRosaResponse.message", containsString("2021-03"));
        submit(own, sent).statusCode(201);
        read(own, family, "2021-03")
                .body("form", equalTo("core-2"))
                .body("version", equalTo(1))
                .body("answers.household_size", equalTo(5))
                .body("answers.income_wages", equalTo(Map.of("amount", "12500000.50", "currency", "COP")))
                .body("answers.income_business.amount", equalTo("-300.00"))
                .body("answers.food_enough", equalTo(true))
                .body("answers.shocks", equalTo(List.of("illness", "theft")))
                .body("answers.ladder", equalTo(7))
                .body("answers.note", equalTo("Un <buen> mes & más 🌾"))
                .body("answers.children.child_age", equalTo(List.of(8, 11)))
                .body("answers.children[0].child_grade", equalTo("good"));
    }

    @Test
    void the_form_list_has_the_forms_of_the_caller_s_country() {
        String name = "co-" + UUID.randomUUID().toString().substring(0, 8);
        String neighbour = "lr-" + UUID.randomUUID().toString().substring(0, 8);
        publish(lead, name + "-1");
        publish(lead, name + "-2");
        publish(TestTokens.countryLead("LR"), neighbour + "-1");
        for (String token : List.of(lead, partner, TestTokens.familyToken(village.family()))) {
            ValidatableResponse list = as(token)
                    .header("X-OpenRosa-Version", "1.0")
                    .get("/formList")
                    .then();
            list.statusCode(200)
                    .contentType("text/xml")
                    .header("X-OpenRosa-Version", "1.0")
                    .header("Date", notNullValue())
                    .body("xforms.xform.findAll { it.formID == '%s' }.version".formatted(name), equalTo("2"))
                    .body("xforms.xform.find { it.formID == 'core' }.version", equalTo("3"))
                    .body(not(containsString(neighbour)));
            String hash = list.extract().path("xforms.xform.find { it.formID == '%s' }.hash".formatted(name));
            String address = list.extract().path("xforms.xform.find { it.formID == '%s' }.downloadUrl".formatted(name));
            byte[] xform =
                    as(token).get(address).then().statusCode(200).extract().asByteArray();
            assertThat(hash).isEqualTo("md5:" + org.apache.commons.codec.digest.DigestUtils.md5Hex(xform));
            assertThat(OdkCollectSimulator.open(xform).form().getMainInstance().formVersion)
                    .isEqualTo("2");
        }
    }

    @Test
    void a_form_is_xml_on_request_and_json_otherwise() {
        as(lead).accept("application/xml")
                .get("/forms/core-2")
                .then()
                .statusCode(200)
                .contentType("text/xml");
        as(lead).accept("text/xml").get("/forms/core-2").then().statusCode(200).contentType("text/xml");
        as(lead).get("/forms/core-2").then().statusCode(200).contentType("application/json");
        as(lead).accept("application/json").get("/forms/core-2").then().contentType("application/json");
        as(lead).get("/forms/core-99.xml").then().statusCode(404);
        as(lead).get("/forms/<x>.xml").then().statusCode(404);
    }

    @Test
    void a_phone_can_read_the_maximum_size() {
        as(lead).head("/submission")
                .then()
                .statusCode(204)
                .header("X-OpenRosa-Version", "1.0")
                .header("X-OpenRosa-Accept-Content-Length", "1000000");
    }

    @Test
    void a_partner_names_the_family() {
        UUID family = village.family();
        submit(partner, FILLED.formatted(""))
                .statusCode(422)
                .body("OpenRosaResponse.message", (containsString("Which family")));
        submit(partner, FILLED.formatted("nobody"))
                .statusCode(422)
                .body("OpenRosaResponse.message", (containsString("the id of a family")));
        submit(partner, FILLED.formatted(family)).statusCode(201);
        read(partner, family, "2021-03").body("answers.ladder", equalTo(7));
    }

    @Test
    void missing_answers_are_reported_and_the_journal_is_stored() {
        UUID family = village.family();
        submit(TestTokens.familyToken(family), "<data id='core' version='2'><month>2021-03</month><answers/></data>")
                .statusCode(201)
                .body("OpenRosaResponse.message", (containsString("still missing")));
        read(partner, family, "2021-03").body("complete", equalTo(false));
    }

    @Test
    void every_invalid_answer_is_named_by_its_label_in_the_form_s_language() {
        UUID family = village.family();
        String wrong = """
                <data id="core" version="2"><month>2021-03</month><answers><ladder>11</ladder><income_wages>1,5</income_wages>
                <children><child_age>8</child_age></children><children><child_age>old</child_age></children>
                <shocks>theft theft</shocks><unheard_of>1</unheard_of></answers></data>""";
        submit(as(TestTokens.familyToken(family)).header("Accept-Language", "es"), wrong)
                .statusCode(422)
                .body(
                        "OpenRosaResponse.message",
                        (allOf(
                                containsString("Sueldos y salarios"),
                                containsString("escolar 2, Edad"),
                                containsString("unheard_of"))));
        submit(TestTokens.familyToken(family), wrong)
                .statusCode(422)
                .contentType("text/xml")
                .body(
                        "OpenRosaResponse.message",
                        (allOf(
                                containsString("Wages and salaries"),
                                containsString("appears more than once"),
                                containsString("unheard_of"))));
        get(partner, family, "2021-03").statusCode(404);
    }

    @Test
    void a_future_or_malformed_month_is_refused() {
        UUID family = village.family();
        for (String month : List.of("", "2021-13-01", "march", "2021-3", "2021-03-01T00:00")) {
            submit(partner, FILLED.formatted(family).replace("2021-03-01", month))
                    .statusCode(422)
                    .body("OpenRosaResponse.message", (containsString("Which month")));
        }
        submit(partner, FILLED.formatted(family).replace("2021-03-01", "2091-03-01"))
                .statusCode(422)
                .body("OpenRosaResponse.message", (containsString("has not begun")));
        submit(partner, FILLED.formatted(family).replace("2021-03-01", "2020-12-01"))
                .statusCode(422);
    }

    @Test
    void a_form_of_another_country_is_refused() {
        UUID family = village.family();
        for (String other : List.of("version=\"9\"", "version=\"x\"", "version=\"2021010199\"")) {
            submit(partner, FILLED.formatted(family).replace("version=\"1\"", other))
                    .statusCode(422)
                    .body("OpenRosaResponse.message", (containsString("is not in use")));
        }
        String neighbour = "lr-" + UUID.randomUUID().toString().substring(0, 8);
        publish(TestTokens.countryLead("LR"), neighbour + "-1");
        submit(partner, FILLED.formatted(family).replace("id=\"core\"", "id=\"" + neighbour + "\""))
                .statusCode(422);
    }

    @Test
    void an_edited_form_replaces_the_original_and_two_phones_make_a_visible_conflict() {
        UUID family = village.family();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        submit(partner, edition(family, 7, first, "")).statusCode(201);
        submit(partner, edition(family, 8, second, "<deprecatedID>uuid:%s</deprecatedID>".formatted(first)))
                .statusCode(201)
                .body("OpenRosaResponse.message", not(containsString("conflicting")));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(partner, family, "2021-03")
                        .body("version", equalTo(2))
                        .body("answers.ladder", equalTo(8)));
        submit(partner, edition(family, 7, first, "")).statusCode(201);
        submit(partner, edition(family, 9, UUID.randomUUID(), "<timeEnd>2021-04-01T10:00:00.000+08:00</timeEnd>"))
                .statusCode(201)
                .body("OpenRosaResponse.message", containsString("conflicting version"));
        submit(partner, edition(family, 1, first, "")).statusCode(409).body("OpenRosaResponse.message", notNullValue());
    }

    @Test
    void an_edit_that_arrives_before_its_original_replaces_it_whatever_the_clock() {
        UUID family = village.family();
        UUID original = UUID.randomUUID();
        String wrongClock = "<timeEnd>1970-01-01T00:10:00.000Z</timeEnd>";
        submit(
                        partner,
                        edition(
                                family,
                                8,
                                UUID.randomUUID(),
                                "<deprecatedID>uuid:%s</deprecatedID>".formatted(original) + wrongClock))
                .statusCode(201);
        submit(partner, edition(family, 3, original, wrongClock))
                .statusCode(201)
                .body("OpenRosaResponse.message", not(containsString("conflicting")));
        read(partner, family, "2021-03").body("answers.ladder", equalTo(8));
        get(partner, family, "2021-03/editions")
                .body("items.findAll { it.head }.answers.ladder", contains(8))
                .body("items.findAll { it.current }.answers.ladder", contains(8));
        get(partner, family, "conflicts").body("items", hasSize(0));
    }

    @Test
    void an_edit_to_another_month_moves_the_journal_in_whatever_order_they_arrive() {
        for (boolean originalFirst : new boolean[] {true, false}) {
            UUID family = village.family();
            UUID original = UUID.randomUUID();
            String wrong = edition(family, 5, original, "");
            String right = edition(
                            family, 5, UUID.randomUUID(), "<deprecatedID>uuid:%s</deprecatedID>".formatted(original))
                    .replace("2021-03", "2021-04");
            submit(partner, originalFirst ? wrong : right).statusCode(201);
            submit(partner, originalFirst ? right : wrong)
                    .statusCode(201)
                    .body(
                            "OpenRosaResponse.message",
                            originalFirst ? containsString("moved from 2021-03") : notNullValue());
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> get(partner, family, "2021-03").statusCode(404));
            get(partner, family, "2021-04").statusCode(200).body("answers.ladder", equalTo(5));
            get(partner, family, "2021-03/editions")
                    .body("items[0].head", equalTo(false))
                    .body("items[0].withdrawal.movedTo", equalTo("2021-04"));
            // The phone has lost the answer.
            submit(partner, wrong).statusCode(201);
            submit(partner, right).statusCode(201);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> get(partner, family, "2021-03").statusCode(404));
        }
    }

    @Test
    void two_new_forms_of_a_month_conflict_in_the_answer_and_in_the_list_also_with_a_wrong_clock() {
        UUID family = village.family();
        String wrongClock = "<timeEnd>1970-01-01T00:10:00.000Z</timeEnd>";
        submit(partner, edition(family, 8, UUID.randomUUID(), wrongClock)).statusCode(201);
        submit(partner, edition(family, 3, UUID.randomUUID(), wrongClock))
                .statusCode(201)
                .body("OpenRosaResponse.message", containsString("conflicting"));
        get(partner, family, "conflicts").body("items[0].sides.answers.ladder", containsInAnyOrder(8, 3));
    }

    @Test
    void a_submission_with_a_wrong_clock_is_accepted() {
        UUID family = village.family();
        submit(partner, edition(family, 7, UUID.randomUUID(), "<timeEnd>1970-01-01T00:00:00.000Z</timeEnd>"))
                .statusCode(201);
        read(partner, family, "2021-03").body("answers.ladder", equalTo(7));
    }

    @Test
    void another_s_family_and_a_missing_one_are_indistinguishable() {
        UUID stranger = elsewhere.family();
        submit(TestTokens.familyToken(stranger), FILLED.formatted("")).statusCode(201);
        // Each request waits for the directory in case the family is new; so they run at once.
        List<String> responses = BoundedConcurrency.map(
                List.of(partner, lead, TestTokens.familyToken(village.family())),
                token -> hidden(token, stranger) + hidden(token, UUID.randomUUID()));
        assertThat(responses)
                .allSatisfy(both ->
                        assertThat(both.substring(0, both.length() / 2)).isEqualTo(both.substring(both.length() / 2)));
    }

    private static String hidden(String token, UUID family) {
        return submit(token, FILLED.formatted(family)).statusCode(404).extract().asString();
    }

    @Test
    void other_roles_neither_list_nor_submit() {
        UUID family = village.family();
        for (String token :
                List.of(TestTokens.liaison(village.cohortId()), TestTokens.financeMaker("CO"), TestTokens.analyst())) {
            submit(token, FILLED.formatted(family)).statusCode(403);
            as(token).get("/formList").then().statusCode(403);
        }
        given().get("/formList").then().statusCode(401);
        given().head("/submission").then().statusCode(401);
    }

    @Test
    void an_attachment_is_refused_and_an_empty_one_ignored() {
        UUID family = village.family();
        RequestSpecification request = form(as(partner), FILLED.formatted(family));
        request.multiPart("photo.jpg", "photo.jpg", new byte[] {1, 2, 3}, "image/jpeg")
                .post("/submission")
                .then()
                .statusCode(415)
                .body("OpenRosaResponse.message", (containsString("Attachments are not supported")));
        get(partner, family, "2021-03").statusCode(404);
        form(as(partner), FILLED.formatted(family))
                .multiPart("empty.jpg", "empty.jpg", new byte[0], "image/jpeg")
                .post("/submission")
                .then()
                .statusCode(201);
    }

    @Test
    void exactly_one_form_is_required() {
        UUID family = village.family();
        form(form(as(partner), FILLED.formatted(family)), FILLED.formatted(family))
                .post("/submission")
                .then()
                .statusCode(400);
        as(partner)
                .multiPart("other", "other.xml", new byte[0], "text/xml")
                .post("/submission")
                .then()
                .statusCode(400);
        as(partner)
                .contentType("text/xml")
                .body(FILLED)
                .post("/submission")
                .then()
                .statusCode(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no XML",
                "<data id='core' version='1'>",
                "<data/>",
                "<data id='core'/>",
                "<data id='core' version='1'><month>&nothing;</month></data>",
                "<!DOCTYPE data [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><data id='core' version='1'><month>&x;</month></data>",
                "<!DOCTYPE data SYSTEM 'http://127.0.0.1:1/x.dtd'><data id='core' version='1'/>",
                "<!DOCTYPE data [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>"
                        + "<data id='core' version='1'><month>&c;</month></data>",
                "<data id='core' version='1' xmlns:x='unclosed><month/></data>",
                "<data id='core' version='1'>\u0001</data>",
            })
    void a_malformed_submission_is_refused_and_nothing_is_fetched(String hostile) {
        submit(partner, hostile)
                .statusCode(400)
                .contentType("text/xml")
                .body("OpenRosaResponse.message", (not(containsString("root:"))));
    }

    @Test
    void deep_and_large_submissions_are_refused() {
        UUID family = village.family();
        String deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);
        submit(partner, FILLED.formatted(family).replace("<ladder>7</ladder>", deep))
                .statusCode(400);
        String many = IntStream.range(0, 10_000)
                .mapToObj(i -> "<children><child_age>3</child_age></children>")
                .collect(Collectors.joining());
        submit(
                        partner,
                        FILLED.formatted(family)
                                .replace("version=\"1\"", "version=\"2\"")
                                .replace("<ladder>7</ladder>", many))
                .statusCode(422)
                .body("OpenRosaResponse.message", (containsString("entries")));
        String endless = "<x/>".repeat(60_000);
        submit(partner, FILLED.formatted(family).replace("<ladder>7</ladder>", endless))
                .statusCode(400);
        submit(partner, FILLED.formatted(family).replace("7", "7".repeat(1_100_000)))
                .statusCode(413);
        get(partner, family, "2021-03").statusCode(404);
    }

    private static String edition(UUID family, int ladder, UUID id, String meta) {
        return FILLED.formatted(family)
                .replace(">7<", ">%d<".formatted(ladder))
                .replace("<instanceID>uuid:1</instanceID>", "<instanceID>uuid:%s</instanceID>%s".formatted(id, meta));
    }

    private static void publish(String token, String id) {
        as(token)
                .contentType("application/json")
                .body("""
                        {"extends": "core-2", "title": {"en": "%s"}, "languages": ["en"], "defaultLanguage": "en",
                         "questions": [{"name": "own", "type": "month", "label": {"en": "Since when?"}}]}""".formatted(id))
                .put("/forms/" + id)
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse submit(String token, byte[] xml) {
        return submit(as(token), new String(xml, StandardCharsets.UTF_8));
    }

    private static ValidatableResponse submit(String token, String xml) {
        return submit(as(token), xml);
    }

    private static ValidatableResponse submit(RequestSpecification request, String xml) {
        return form(request, xml).post("/submission").then();
    }

    private static RequestSpecification form(RequestSpecification request, String xml) {
        return request.multiPart("xml_submission_file", "filled.xml", xml.getBytes(StandardCharsets.UTF_8), "text/xml");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static ValidatableResponse get(String token, UUID family, String month) {
        return as(token).get("/journals/" + family + "/" + month).then();
    }

    /** Waits for the read model, which lags by milliseconds. */
    private static ValidatableResponse read(String token, UUID family, String month) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> get(token, family, month).extract().statusCode() == 200);
        return get(token, family, month).statusCode(200);
    }
}
