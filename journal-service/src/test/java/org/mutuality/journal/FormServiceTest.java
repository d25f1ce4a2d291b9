package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;
import org.mutuality.testkit.openapi.DocumentRules;

/** Forms over HTTP: published by a country, read in a language, used by that country's families only. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class FormServiceTest {
    private static final String VILLAGE = """
            {"extends": "core-2", "title": {"en": "Village", "ur": "گاؤں"}, "languages": ["en", "ur"], "defaultLanguage": "en",
             "sections": [{"name": "water", "title": {"en": "Water"}}],
             "questions": [
               {"name": "pk_well", "type": "boolean", "section": "water", "label": {"en": "Is there a well?", "ur": "کیا کنواں ہے؟"},
                "required": true},
               {"name": "pk_walk", "type": "integer", "most": 600, "label": {"en": "Minutes to the water"},
                "relevant": "${pk_well} = false()", "constraint": ". < 500",
                "constraintMessage": {"en": "is under 500 minutes", "ur": "500 منٹ سے کم ہے"}},
               {"name": "pk_helpers", "type": "repeat", "most": 5, "label": {"en": "Who helped carry it"}, "questions": [
                 {"name": "pk_helper", "type": "text", "label": {"en": "Who"}},
                 {"name": "pk_carried", "type": "integer", "label": {"en": "How often"}}]}]}""";

    @Inject
    ReadModelDatabase views;

    private static CohortFixture village;
    private static CohortFixture elsewhere;
    private static String lead;
    private static String neighbour;

    // A unique name for each run, because the database is kept between runs.
    private final String name = "pk-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void people() {
        village = CohortFixture.founded("PK", "PKR", Optional.empty()).opened();
        elsewhere = CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        lead = TestTokens.countryLead("PK");
        neighbour = TestTokens.countryLead("PH");
    }

    @Test
    void the_document_describes_successes_and_what_it_does_not_offer_is_refused() {
        DocumentRules.check(lead, "/forms");
    }

    @Test
    void a_country_publishes_its_form_once_and_versions_follow() {
        publish(lead, name + "-2", VILLAGE).statusCode(409).body("type", equalTo("urn:problem:form-version-skipped"));
        publish(lead, name + "-1", VILLAGE).statusCode(201).header("Location", containsString("/forms/" + name + "-1"));
        publish(lead, name + "-1", VILLAGE).statusCode(200);
        publish(lead, name + "-1", VILLAGE.replace("a well?", "a spring?"))
                .statusCode(409)
                .body("type", equalTo("urn:problem:form-already-published"))
                .body("detail", containsString("is 2"));
        publish(lead, name + "-2", VILLAGE.replace("a well?", "a spring?")).statusCode(201);
        get("/forms/" + name + "-1")
                .statusCode(200)
                .body("id", equalTo(name + "-1"))
                .body("version", equalTo(1))
                .body("country", equalTo("PK"))
                .body("extends", equalTo("core-2"))
                .body("questions.name", hasItems("ladder", "pk_well"))
                .body("questions.find { it.name == 'pk_well' }.label.ur", equalTo("کیا کنواں ہے؟"))
                .body("sections.name", hasItems("income", "water"));
        get("/forms/" + name + "-3").statusCode(404);
    }

    @Test
    void a_country_s_forms_are_listed_after_the_core_forms_newest_first() {
        IntStream.rangeClosed(1, 3)
                .forEach(version -> publish(lead, name + "-" + version, VILLAGE).statusCode(201));
        List<String> ids = new java.util.ArrayList<>();
        Optional<String> next = Optional.of("");
        while (next.isPresent()) {
            String after = next.get().isEmpty() ? "" : "&after=" + next.get();
            var page = get("/forms?country=PK&limit=2" + after).statusCode(200).extract();
            ids.addAll(page.path("items.id"));
            next = Optional.ofNullable(page.path("next"));
        }
        assertThat(ids)
                .startsWith("core-3", "core-2", "core-1")
                .containsSubsequence(name + "-3", name + "-2", name + "-1");
        assertThat(ids).doesNotHaveDuplicates();
        get("/forms?country=PH&limit=500").body("items.id", org.hamcrest.Matchers.not(hasItem(name + "-1")));
    }

    @Test
    void a_form_in_one_language_marks_fallbacks() {
        publish(lead, name + "-1", VILLAGE).statusCode(201);
        get("/forms/" + name + "-1?language=ur")
                .statusCode(200)
                .header("Content-Language", "ur")
                .body("title", equalTo(Map.of("text", "گاؤں", "language", "ur", "fallback", false)))
                .body(
                        "questions.find { it.name == 'pk_walk' }.label",
                        equalTo(Map.of("text", "Minutes to the water", "language", "en", "fallback", true)))
                .body("questions.find { it.name == 'ladder' }.leastLabel.fallback", equalTo(true));
        given().auth()
                .oauth2(lead)
                .header("Accept-Language", "fr;q=0.9, es-MX, *;q=0.1")
                .get("/forms/core-2")
                .then()
                .header("Content-Language", "es-MX")
                .body(
                        "questions.find { it.name == 'children' }.questions[1].choiceLabels.good.text",
                        equalTo("Buenas"));
        get("/forms/core-2")
                .body("questions.find { it.name == 'ladder' }.label.keySet()", containsInAnyOrder("en", "es", "fil"));
        get("/forms/core-2?language=e_s").statusCode(400);
    }

    @Test
    void all_errors_of_a_form_are_reported() {
        publish(lead, name + "-1", """
                {"extends": "core-7", "title": {"ur": "x"}, "languages": ["en"], "defaultLanguage": "en", "questions": [
                  {"name": "a", "type": "integer", "label": {"en": "?"}, "relevant": "${b} > 1", "constraint": ". >"},
                  {"name": "a", "type": "boolean"}]}""")
                .statusCode(422)
                .body("type", equalTo("urn:problem:form-invalid"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/extends",
                                "/title/en",
                                "/title/ur",
                                "/questions/0/relevant",
                                "/questions/0/constraint",
                                "/questions/1/name",
                                "/questions/1/label"));
        publish(
                        lead,
                        name + "-1",
                        VILLAGE.replace("\"boolean\"", "\"truth\"").replace("\"most\": 600", "\"mostly\": 600"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/questions/0/type", "/questions/1/mostly"));
        get("/forms/" + name + "-1").statusCode(404);
    }

    /** Rule 1, as a caller sees it. */
    @Test
    void a_form_in_which_an_answer_decides_completeness_is_refused() {
        publish(lead, name + "-1", VILLAGE.replace("\"most\": 600,", "\"most\": 600, \"required\": true,"))
                .statusCode(422)
                .body("type", equalTo("urn:problem:form-invalid"))
                .body("errors.pointer", contains("/questions/1/required"));
        publish(
                        lead,
                        name + "-1",
                        VILLAGE.replace("\"pk_well\", \"type\": \"boolean\"", "\"ladder\", \"type\": \"text\"")
                                .replace("\"extends\": \"core-2\",", "")
                                .replace("${pk_well} = false()", "${ladder} = 'none'"))
                .statusCode(422)
                .body("errors.pointer", contains("/questions/0/type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "null", "{\"questions\": [null]}", "{\"title\": 3, \"questions\": {}}"})
    void an_invalid_body_is_refused(String body) {
        publish(lead, name + "-1", body)
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                .body("type", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({"core-3, 403", "village-1, 422", "pk-village, 422", "ph-village-1, 404"})
    void a_form_id_begins_with_its_country(String id, int status) {
        publish(lead, id, VILLAGE).statusCode(status);
    }

    @Test
    void only_a_country_s_lead_publishes() {
        for (String token :
                List.of(TestTokens.partner("ngo"), TestTokens.liaison(village.cohortId()), TestTokens.operator())) {
            publish(token, name + "-1", VILLAGE).statusCode(403);
            choose(token, "PK", "core-2").statusCode(403);
        }
        publish(neighbour, name + "-1", VILLAGE).statusCode(404);
        choose(neighbour, "PK", "core-2").statusCode(404);
    }

    @Test
    void a_family_submits_a_month_on_its_country_s_form() {
        publish(lead, name + "-1", VILLAGE).statusCode(201);
        UUID family = family(village, lead);
        submit(lead, family, "2021-03", name + "-1", """
                {"ladder": 4, "pk_well": false, "pk_walk": 30, "pk_helpers": [{"pk_helper": "Rosa", "pk_carried": 2}, {}]}""")
                .statusCode(201)
                .body("complete", equalTo(false))
                .body("missing", contains("food_enough", "help_given_times", "control"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(JournalSubmitted.class, family))
                        .singleElement()
                        .satisfies(fact -> {
                            assertThat(fact.form()).isEqualTo(name + "-1");
                            assertThat(fact.answers())
                                    .containsEntry("pk_helpers", List.of(Map.of("pk_carried", 2), Map.of()));
                            assertThat(fact.toString()).doesNotContain("Rosa");
                        }));
    }

    @Test
    void a_repeat_in_a_repeat_is_stored_shown_and_published_without_free_text() {
        String crops = """
                {"name": "pk_crops", "type": "repeat", "most": 5, "label": {"en": "What they carried it for"}, "questions": [
                  {"name": "pk_crop", "type": "text", "label": {"en": "Crop"}},
                  {"name": "pk_acres", "type": "integer", "label": {"en": "Acres"}}]},
                """;
        String helper = "{\"name\": \"pk_helper\",";
        publish(lead, name + "-1", VILLAGE.replace(helper, crops + helper)).statusCode(201);
        UUID family = family(village, lead);
        String answers = "{\"pk_helpers\": [{\"pk_carried\": 1}, {\"pk_carried\": 2, \"pk_crops\": [%s]}]}";
        submit(lead, family, "2021-03", name + "-1", answers.formatted("{\"pk_acres\": \"3\"}"))
                .statusCode(422)
                .body("errors.pointer", contains("/answers/pk_helpers/1/pk_crops/0/pk_acres"));
        submit(lead, family, "2021-03", name + "-1", answers.formatted("{\"pk_crop\": \"rice\", \"pk_acres\": 3}, {}"))
                .statusCode(201)
                .body("missing", hasItem("ladder"));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get("/journals/" + family + "/2021-03")
                        .statusCode(200)
                        .body("answers.pk_helpers[1].pk_crops[0].pk_crop", equalTo("rice")));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(JournalSubmitted.class, family))
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.answers())
                                .containsEntry(
                                        "pk_helpers",
                                        List.of(
                                                Map.of("pk_carried", 1),
                                                Map.of(
                                                        "pk_carried",
                                                        2,
                                                        "pk_crops",
                                                        List.of(Map.of("pk_acres", 3), Map.of()))))));
    }

    @Test
    void another_country_s_form_and_a_missing_one_are_indistinguishable() {
        publish(lead, name + "-1", VILLAGE).statusCode(201);
        UUID stranger = family(elsewhere, neighbour);
        for (String form : List.of(name + "-1", name + "-9", "nonsense", "core-9")) {
            submit(neighbour, stranger, "2021-03", form, "{\"ladder\": 4}")
                    .statusCode(422)
                    .body("errors.pointer", contains("/form"))
                    .body("errors[0].detail", containsString("core-3"));
        }
    }

    @Test
    void errors_are_in_the_family_s_language() {
        publish(lead, name + "-1", VILLAGE).statusCode(201);
        UUID family = family(village, lead);
        String answers = "{\"pk_well\": true, \"pk_walk\": 501, \"ladder\": 11, \"shoe\": 1}";
        submit("es-MX, en;q=0.5", family, name + "-1", answers)
                .statusCode(422)
                .body(
                        "errors.find { it.pointer == '/answers/ladder' }.detail",
                        equalTo("debe ser un número entero de 0 a 10"))
                .body(
                        "errors.find { it.pointer == '/answers/pk_walk' }.detail",
                        equalTo("no corresponde según las otras respuestas; omítala"))
                .body("errors.find { it.pointer == '/answers/shoe' }.detail", containsString("no es una pregunta"));
        submit("ur", family, name + "-1", answers.replace("true", "false"))
                .body("errors.find { it.pointer == '/answers/pk_walk' }.detail", equalTo("500 منٹ سے کم ہے"))
                .body(
                        "errors.find { it.pointer == '/answers/ladder' }.detail",
                        equalTo("must be a whole number from 0 to 10"));
        submit("%%%", family, name + "-1", answers)
                .statusCode(422)
                .body("errors.find { it.pointer == '/answers/shoe' }.detail", containsString("is not a question of"));
    }

    @Test
    void ten_thousand_entries_are_refused_and_nothing_is_stored() {
        publish(lead, name + "-1", VILLAGE).statusCode(201);
        UUID family = family(village, lead);
        String entries = IntStream.range(0, 10_000).mapToObj(i -> "{}").collect(Collectors.joining(","));
        submit(lead, family, "2021-03", name + "-1", "{\"pk_helpers\": [%s]}".formatted(entries))
                .statusCode(422)
                .body("errors.pointer", contains("/answers/pk_helpers"))
                .body("errors[0].detail", equalTo("must have at most 5 entries"));
        submit(lead, family, "2021-03", name + "-1", "{\"ladder\": 4}").statusCode(201);
    }

    /** In a country of its own, because the choice applies to the whole country. */
    @Test
    void a_country_chooses_its_current_form() {
        String other = TestTokens.countryLead("UG");
        CohortFixture uganda =
                CohortFixture.founded("UG", "UGX", Optional.empty()).opened();
        UUID family = family(uganda, other);
        String form = name.replace("pk-", "ug-") + "-1";
        choose(other, "UG", "core-1").statusCode(204);
        submit(other, family, "2021-03", "core-1", "{\"ladder\": 4}").statusCode(201);
        publish(other, form, VILLAGE).statusCode(201);
        choose(other, "UG", name + "-1").statusCode(422).body("errors.pointer", contains("/form"));
        choose(other, "UG", form).statusCode(204);
        choose(other, "UG", form).statusCode(204);
        String tag =
                get("/forms/current/UG").body("form", equalTo(form)).extract().header("ETag");
        submitted(family, "/2021-03/corrections/2", form, "{\"pk_well\": true}").body("missing", hasItem("ladder"));
        choose(other, "UG", "core-1").statusCode(204);
        given().auth()
                .oauth2(other)
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"form\": \"core-2\"}")
                .put("/forms/current/UG")
                .then()
                .statusCode(412);
        get("/forms/current/UG").body("form", equalTo("core-1"));
        get("/forms/current/LR").statusCode(200).body("form", equalTo("core-3"));
        get("/forms/current/lr").statusCode(400);
    }

    /** By each way a correction comes in. In a country of its own, because the choice applies to the whole country. */
    @Test
    void a_correction_is_judged_by_the_form_of_its_month_unless_it_names_another() {
        String kenya = TestTokens.countryLead("KE");
        CohortFixture cohort =
                CohortFixture.founded("KE", "KES", Optional.empty()).opened();
        UUID family = family(cohort, kenya);
        choose(kenya, "KE", "core-1").statusCode(204);
        submitted(family, "/2021-03", "", "{\"ladder\": 1}").body("complete", equalTo(true));
        choose(kenya, "KE", "core-3").statusCode(204);

        submitted(family, "/2021-03", "", "{\"ladder\": 2}").body("complete", equalTo(true));
        as(family)
                .header("If-Match", "\"2\"")
                .body("{\"answers\": {\"ladder\": 3}}")
                .put("/journals/" + family + "/2021-03")
                .then()
                .statusCode(201)
                .body("complete", equalTo(true));
        submitted(family, "/2021-03/corrections/4", "", "{\"ladder\": 4}").body("complete", equalTo(true));
        as(family)
                .body("[{\"familyId\": \"%s\", \"month\": \"2021-03\", \"answers\": {\"ladder\": 5}}]"
                        .formatted(family))
                .post("/journals")
                .then()
                .body("[0].status", equalTo(201))
                .body("[0].complete", equalTo(true));
        given().auth()
                .oauth2(TestTokens.familyToken(family))
                .multiPart(
                        "xml_submission_file",
                        "filled.xml",
                        """
                        <data id="core" version="1"><month>2021-03-01</month><answers><ladder>6</ladder></answers>
                        <meta><timeEnd>%s</timeEnd></meta></data>""".formatted(Instant.now().plusSeconds(1)).getBytes(UTF_8),
                        "text/xml")
                .post("/submission")
                .then()
                .statusCode(201)
                .body("OpenRosaResponse.message", containsString("it is complete"));
        // What a phone submits is visible a moment later. It becomes the current version because it was written last.
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> as(family)
                        .get("/journals/" + family + "/2021-03")
                        .then()
                        .body("form", equalTo("core-1"))
                        .body("version", equalTo(6))
                        .body("answers.ladder", equalTo(6)));

        submitted(family, "/2021-03", "core-3", "{\"ladder\": 7}")
                .body("missing", contains("food_enough", "help_given_times", "control"));
        choose(kenya, "KE", "core-1").statusCode(204);
        submitted(family, "/2021-03", "", "{\"ladder\": 8}").body("complete", equalTo(false));
        submitted(family, "/2021-04", "", "{\"ladder\": 8}").body("complete", equalTo(true));
    }

    @Test
    void a_form_is_read_back_from_the_event_store_unchanged() {
        publish(lead, name + "-1", VILLAGE).statusCode(201);
        String live = definition();
        assertThat(live).contains("pk_helper");
        given().auth()
                .oauth2(TestTokens.operator())
                .post("/operations/projections/form/rebuild")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(definition()).isEqualTo(live));
    }

    private String definition() {
        return views.read(sql -> sql.select("select definition::text from form_view where name = ?", name)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    @Test
    void the_first_core_form_is_unchanged() {
        get("/forms/core-1")
                .statusCode(200)
                .body("completeFrom", equalTo(1))
                .body("country", nullValue())
                .body(
                        "questions.find { it.name == 'income_farm' }",
                        equalTo(Map.of("name", "income_farm", "type", "money", "negative", true)));
        get("/forms?country=pk").statusCode(400);
        get("/forms").statusCode(400);
        get("/forms?country=PK&after=x").statusCode(400);
    }

    /** Waits until the service knows it, which first reads the events of other tests. */
    private static UUID family(CohortFixture village, String lead) {
        UUID family = village.family();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        given().auth().oauth2(lead).get("/journals/" + family).statusCode() == 200);
        return family;
    }

    /** @param form empty: none is named */
    private static ValidatableResponse submitted(UUID family, String path, String form, String answers) {
        String named = form.isEmpty() ? "" : "\"form\": \"%s\", ".formatted(form);
        return as(family)
                .body("{%s\"answers\": %s}".formatted(named, answers))
                .put("/journals/" + family + path)
                .then()
                .statusCode(201);
    }

    private static RequestSpecification as(UUID family) {
        return given().auth().oauth2(TestTokens.familyToken(family)).contentType("application/json");
    }

    private static ValidatableResponse publish(String token, String id, String body) {
        return put(token, "/forms/" + id, body);
    }

    private static ValidatableResponse choose(String token, String country, String form) {
        return put(token, "/forms/current/" + country, "{\"form\": \"%s\"}".formatted(form));
    }

    private static ValidatableResponse submit(String token, UUID family, String month, String form, String answers) {
        return put(
                token,
                "/journals/" + family + "/" + month,
                "{\"form\": \"%s\", \"answers\": %s}".formatted(form, answers));
    }

    private static ValidatableResponse submit(String language, UUID family, String form, String answers) {
        return given().auth()
                .oauth2(lead)
                .contentType("application/json")
                .header("Accept-Language", language)
                .body("{\"form\": \"%s\", \"answers\": %s}".formatted(form, answers))
                .put("/journals/" + family + "/2021-03")
                .then();
    }

    private static ValidatableResponse put(String token, String path, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put(path)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(lead).get(path).then();
    }
}
