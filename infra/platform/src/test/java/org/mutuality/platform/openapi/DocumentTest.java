package org.mutuality.platform.openapi;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.HttpOnlyProfile;
import org.mutuality.platform.Tokens;

@QuarkusTest
@TestProfile(HttpOnlyProfile.class)
class DocumentTest {

    @Test
    void texts_come_from_javadoc() {
        document()
                .body("paths.'/gardens'.get.summary", equalTo("Lists harvests"))
                .body("paths.'/gardens'.get.description", equalTo("Lists harvests. The newest is first."))
                .body("paths.'/gardens'.get.operationId", equalTo("garden_list"))
                .body("paths.'/gardens'.get.tags", contains("openapi"))
                .body(
                        "paths.'/gardens'.get.parameters.find { it.name == 'month' }.description",
                        equalTo("of the harvest"))
                .body("paths.'/gardens'.get.responses.'200'.description", equalTo("harvests of the month"))
                .body("paths.'/gardens'.get.responses.'404'.description", containsString("urn:problem:not-found"))
                .body("components.schemas.GardenResourceRow.description", equalTo("One harvest of a garden."))
                .body(
                        "components.schemas.GardenResourceRow.properties.crop.description",
                        equalTo("what grew, one word"))
                .body("components.schemas.Kind.description", containsString("`RAIN_FED`: By rain alone."));
    }

    @Test
    void types_are_those_of_the_wire() {
        document()
                .body("components.schemas.Month.type", equalTo("string"))
                .body("components.schemas.Money.properties", not(hasKey("minor")))
                .body("components.schemas.PageSize.maximum", equalTo(500))
                .body("components.schemas.Cursor.type", equalTo("string"))
                .body("components.schemas", hasKey("AnyJson"))
                .body("components.schemas.AnyJson.type", nullValue())
                .body("components.schemas.Plot.properties.plotId.'$ref'", equalTo("#/components/schemas/Uuid"))
                .body("components.schemas.Uuid.format", equalTo("uuid"))
                .body("components.schemas.Plot.properties.measuredAt.'$ref'", equalTo("#/components/schemas/Timestamp"))
                .body("components.schemas.Timestamp.format", equalTo("date-time"))
                .body("components.schemas.Plot.properties.plantedOn.'$ref'", equalTo("#/components/schemas/Date"))
                .body("components.schemas.Date.format", equalTo("date"))
                .body("components.schemas.GardenId.type", equalTo("string"))
                .body("components.schemas.GardenId.format", equalTo("uuid"))
                .body(
                        "components.schemas.GardenResourceRow.properties.earned.'$ref'",
                        equalTo("#/components/schemas/Money"));
    }

    @Test
    void a_value_that_is_sent_as_another_one_has_the_type_of_that() {
        document()
                .body("components.schemas.Bed.type", equalTo("string"))
                .body("components.schemas.Bed", not(hasKey("properties")))
                .body("components.schemas.Name.type", equalTo("object"))
                .body("components.schemas.Name", not(hasKey("properties")))
                .body("components.schemas.Name.additionalProperties.type", equalTo("string"));
    }

    @Test
    void classes_of_one_simple_name_have_two_schema_names() {
        document()
                .body("components.schemas.keySet()", hasItems("GardenResourceRow", "GardenResourcePlotRow"))
                .body("components.schemas.keySet()", hasItem("PageGardenResourceRow"))
                .body("components.schemas.keySet()", not(hasItem("Row")))
                .body("components.schemas.keySet()", not(hasItem("Row1")));
    }

    @Test
    void what_an_answer_always_has_is_required_and_requests_are_closed() {
        document()
                .body("components.schemas.GardenResourceRow.required", contains("crop", "kind", "notes"))
                .body("components.schemas.Plot.additionalProperties", equalTo(false))
                .body("components.schemas.GardenResourceRow.additionalProperties", nullValue());
    }

    @Test
    void successes_are_those_that_occur_with_the_body_that_they_have() {
        document()
                .body("paths.'/gardens/{id}/opening'.put.responses.keySet()", hasItems("200", "201"))
                .body("paths.'/gardens/{id}/opening'.put.responses.'201'.content", nullValue())
                .body("paths.'/gardens/{id}/opening'.put.responses.'200'.description", containsString("no body"))
                .body(
                        "paths.'/gardens/{id}'.get.responses.'200'.content.'application/json'.schema.'$ref'",
                        equalTo("#/components/schemas/Plot"))
                .body("paths.'/gardens/{id}'.get.responses.'200'.headers", hasKey("ETag"))
                .body("paths.'/gardens/{id}'.get.responses.'304'.content", nullValue())
                .body("paths.'/gardens/{id}'.get.parameters.'$ref'", hasItem("#/components/parameters/IfNoneMatch"))
                .body("paths.'/gardens/{id}/waterings'.post.responses.keySet()", not(hasItem("200")))
                .body(
                        "paths.'/gardens/{id}/waterings'.post.parameters.'$ref'",
                        hasItem("#/components/parameters/IdempotencyKey"));
    }

    @Test
    void a_forgotten_schema_is_not_taken_for_a_response_without_a_body() {
        document()
                .body("paths.'/gardens/{id}/closing'.put.responses.'200'.content", hasKey("application/json"))
                .body(
                        "paths.'/gardens/{id}/closing'.put.responses.'200'.content.'application/json'.schema",
                        nullValue())
                .body("paths.'/gardens/{id}/closing'.put.responses.'200'.description", not(containsString("no body")));
    }

    @Test
    void headers_are_described_once() {
        document()
                .body("components.parameters.IfMatch.description", containsString("412"))
                .body("components.headers.ETag.description", containsString("If-Match"))
                .body("components.responses.Problem.headers", hasKey("Retry-After"))
                .body("paths.'/gardens/{id}'.put.parameters.'$ref'", hasItem("#/components/parameters/IfMatch"))
                .body(
                        "paths.'/gardens/{id}/opening'.put.responses.'201'.headers.Location.'$ref'",
                        equalTo("#/components/headers/Location"))
                .body("paths.'/gardens/{id}/opening'.put.responses.'200'.headers", nullValue())
                .body("paths.'/gardens'.get.responses.default.'$ref'", equalTo("#/components/responses/Problem"));
    }

    @Test
    void a_parameter_is_described_by_one_operation_of_its_resource() {
        document()
                .body(
                        "paths.'/gardens/{id}/opening'.put.parameters.find { it.name == 'id' }.description",
                        equalTo("id of the garden"));
    }

    @Test
    void examples_are_those_that_tests_recorded() {
        document()
                .body(
                        "paths.'/gardens/{id}'.put.requestBody.content.'application/json'.example.plantedOn",
                        equalTo("2021-03-01"))
                .body(
                        "paths.'/gardens/{id}'.put.responses.'200'.content.'application/json'.example.rows[0].plants",
                        equalTo(12));
    }

    @Test
    void problems_are_listed() {
        document().body("x-problems.type", hasItem("urn:problem:cursor-invalid"));
    }

    @Test
    void unknown_query_parameters_are_refused_by_name() {
        given().auth()
                .oauth2(Tokens.of("s", "family", Map.of()))
                .get("/gardens?from=2021-01&limit=5&sort=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem:parameter-invalid"))
                .body("errors.parameter", contains("from", "sort"));
        given().auth()
                .oauth2(Tokens.of("s", "family", Map.of()))
                .get("/gardens?limit=0")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("limit"));
    }

    @Test
    void callers_by_another_standard_may_add_parameters() {
        given().auth()
                .oauth2(Tokens.of("s", "family", Map.of()))
                .get("/gates?deviceID=x")
                .then()
                .statusCode(200);
    }

    @Test
    void a_list_is_json_or_not_acceptable() {
        for (String accept : List.of("text/csv", "text/html", "application/xml")) {
            gardens(accept).statusCode(406).body("type", equalTo("urn:problem:not-acceptable"));
            gardens(accept + ", application/json;q=0.1").statusCode(200).contentType("application/json");
            gardens(accept + ", */*;q=0.1").statusCode(200).contentType("application/json");
        }
    }

    @Test
    void a_method_that_an_address_does_not_have_answers_with_those_it_has() {
        given().auth()
                .oauth2(Tokens.of("s", "family", Map.of()))
                .delete("/gardens")
                .then()
                .statusCode(405)
                .header("Allow", containsString("GET"))
                .header("Link", equalTo("</problems/method-not-allowed>; rel=\"help\""));
    }

    private static ValidatableResponse gardens(String accept) {
        return given().auth()
                .oauth2(Tokens.of("s", "family", Map.of()))
                .accept(accept)
                .get("/gardens")
                .then();
    }

    private static ValidatableResponse document() {
        return given().accept("application/json").get("/q/openapi").then().statusCode(200);
    }
}
