package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.journal.odk.xform.OdkCollectSimulator;
import org.mutuality.journal.odk.xlsform.Spreadsheet;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** A country's form from the spreadsheet to the phone, over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class XlsFormServiceTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WELL = """
            type | name | label::English (en) | label::اردو (ur) | relevant
            select_one yes_no | pk_well | Is there a well? | کیا کنواں ہے؟ |
            integer | pk_walk | Minutes to the water | | ${pk_well} = 'no'""";
    private static final String WITH_A_PICTURE = WELL + "\nimage | pk_photo | A picture | |";

    private static String lead;

    private final String name = "pk-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void people() {
        lead = TestTokens.countryLead("PK");
    }

    @Test
    void a_spreadsheet_becomes_a_form_that_a_phone_can_fill_in() {
        send(lead, "id=" + name + "-1&country=PK&check=true", saved(WELL))
                .statusCode(200)
                .body("published", equalTo(false))
                .body("unsupported", empty())
                .body("definition.questions.name", contains("pk_well", "pk_walk"));
        get("/forms/" + name + "-1").statusCode(404);
        send(lead, "id=" + name + "-1", saved(WELL))
                .statusCode(201)
                .header("Location", containsString("/forms/" + name + "-1"))
                .body("published", equalTo(true));
        send(lead, "id=" + name + "-1", saved(WELL)).statusCode(200);
        get("/forms/" + name + "-1")
                .statusCode(200)
                .body("extends", equalTo("core-2"))
                .body("questions.find { it.name == 'pk_well' }.label.ur", equalTo("کیا کنواں ہے؟"));
        byte[] xform = get("/forms/" + name + "-1.xml").extract().asByteArray();
        assertThat(OdkCollectSimulator.open(xform)
                        .fill(Map.of("/data/answers/pk_well", "yes"))
                        .askedQuestions())
                .contains("/data/answers/pk_well", "/data/answers/ladder")
                .doesNotContain("/data/answers/pk_walk");
    }

    @Test
    void a_form_with_unsupported_cells_is_published_only_when_accepted() {
        send(lead, "id=" + name + "-1", saved(WITH_A_PICTURE))
                .statusCode(422)
                .body("type", equalTo("urn:problem:xlsform-unsupported"))
                .body("errors.pointer", contains("/survey/4/type"));
        get("/forms/" + name + "-1").statusCode(404);
        send(lead, "id=" + name + "-1&check=true", saved(WITH_A_PICTURE))
                .statusCode(200)
                .body("unsupported[0].sheet", equalTo("survey"))
                .body("unsupported[0].row", equalTo(4))
                .body("unsupported[0].column", equalTo("type"))
                .body("unsupported[0].content", equalTo("image"));
        send(lead, "id=" + name + "-1&accept=true", saved(WITH_A_PICTURE)).statusCode(201);
        get("/forms/" + name + "-1").statusCode(200);
    }

    @Test
    void a_web_page_uploads_it_as_a_file() {
        given().auth()
                .oauth2(lead)
                .multiPart("file", "village.xlsx", saved(WELL), XLSX)
                .post("/forms/xlsform?id=" + name + "-1")
                .then()
                .statusCode(201);
        given().auth()
                .oauth2(lead)
                .multiPart("text", "no file")
                .post("/forms/xlsform?id=" + name + "-2")
                .then()
                .statusCode(400);
    }

    @Test
    void versions_follow_one_another_here_too() {
        send(lead, "id=" + name + "-2", saved(WELL)).statusCode(409);
        send(lead, "id=" + name + "-1", saved(WELL)).statusCode(201);
        send(lead, "id=" + name + "-1", saved(WELL.replace("a well", "a spring")))
                .statusCode(409)
                .body("type", equalTo("urn:problem:form-already-published"));
    }

    @Test
    void errors_name_sheet_row_and_column_and_nothing_is_published() {
        String wrong = WELL.replace("= 'no'", "= 'maybe'").replace("pk_walk", "ladder");
        send(lead, "id=" + name + "-1&accept=true", saved(wrong))
                .statusCode(422)
                .body("type", equalTo("urn:problem:xlsform-invalid"))
                .body("errors.pointer", hasItem("/survey/3/relevant"))
                .body("errors.pointer", hasItem("/survey/3/name"));
        get("/forms/" + name + "-1").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check=true",
                "id=core-3",
                "id=pk-village",
                "id=PK-village-1",
                "id=pk-village-1&country=PH",
                "id=x"
            })
    void a_form_has_an_id_of_its_country(String query) {
        send(lead, query, saved(WELL)).statusCode(400);
    }

    @Test
    void only_the_country_s_lead_publishes() {
        send(TestTokens.countryLead("PH"), "id=" + name + "-1", saved(WELL)).statusCode(404);
        send(TestTokens.partner("ngo"), "id=" + name + "-1", saved(WELL)).statusCode(403);
        send(TestTokens.familyToken(UUID.randomUUID()), "id=" + name + "-1", saved(WELL))
                .statusCode(403);
    }

    @Test
    void a_file_that_is_no_spreadsheet_or_too_large_is_refused() {
        send(lead, "id=" + name + "-1", "no spreadsheet".getBytes())
                .statusCode(400)
                .body("type", equalTo("urn:problem:xlsform-unreadable"));
        send(lead, "id=" + name + "-1", new byte[0]).statusCode(400);
        send(lead, "id=" + name + "-1", new byte[2_000_001]).statusCode(413);
        given().auth()
                .oauth2(lead)
                .contentType("application/json")
                .body("{}")
                .post("/forms/xlsform?id=" + name + "-1")
                .then()
                .statusCode(415);
    }

    private static byte[] saved(String survey) {
        return Spreadsheet.of(survey)
                .sheet("choices", """
                        list_name | name | label::English (en) | label::اردو (ur)
                        yes_no | yes | Yes | ہاں
                        yes_no | no | No | نہیں""")
                .sheet("settings", """
                        form_title | extends | default_language
                        Village | core-2 | English (en)""")
                .saved();
    }

    private static ValidatableResponse send(String token, String query, byte[] file) {
        return given().auth()
                .oauth2(token)
                .contentType(XLSX)
                .body(file)
                .post("/forms/xlsform?" + query)
                .then();
    }

    private static ValidatableResponse get(String path) {
        return given().auth().oauth2(lead).get(path).then();
    }
}
