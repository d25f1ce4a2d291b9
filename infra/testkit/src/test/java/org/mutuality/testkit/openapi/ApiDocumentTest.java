package org.mutuality.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiDocumentTest {
    private static final ApiDocument DOCUMENT = new ApiDocument("""
            {"openapi": "3.1.0", "paths": {
              "/things/{id}": {"get": {"summary": "One thing", "description": "One thing.",
                "parameters": [{"name": "id", "in": "path"}],
                "responses": {
                  "200": {"description": "ok", "content": {"application/json": {"schema":
                    {"$ref": "#/components/schemas/Thing"}}}},
                  "201": {"description": "made", "content": {"application/json": {}}},
                  "default": {"description": "no", "content": {"application/problem+json": {"schema":
                    {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}}}}}}}}}},
             "components": {"schemas": {"Thing": {"type": "object", "required": ["id"],
               "properties": {"id": {"type": "string", "format": "uuid", "description": "its id"},
                              "month": {"type": "string", "pattern": "^\\\\d{4}-\\\\d\\\\d$"}}}}}}
            """);
    private static final String ID = "0190b6a0-7c5e-7cc3-98c4-dc0c0c07398f";

    @Test
    void an_answer_as_documented() {
        assertThat(got(200, "application/json;charset=UTF-8", "{\"id\": \"%s\", \"month\": \"2021-03\"}".formatted(ID)))
                .isEmpty();
        assertThat(got(404, "application/problem+json", "{\"type\": \"x\"}")).isEmpty();
    }

    @Test
    void a_field_that_is_not_documented_or_has_another_type() {
        assertThat(got(200, "application/json", "{\"id\": \"%s\", \"more\": 1}".formatted(ID)))
                .singleElement()
                .asString()
                .startsWith("GET /things/{id} 200: ")
                .contains("more");
        assertThat(got(200, "application/json", "{\"id\": \"%s\", \"month\": {\"year\": 2021}}".formatted(ID)))
                .isNotEmpty();
        assertThat(got(200, "application/json", "{\"id\": \"no uuid\"}")).isNotEmpty();
        assertThat(got(200, "application/json", "{}")).isNotEmpty();
    }

    @Test
    void a_status_or_a_media_type_that_is_not_documented() {
        assertThat(got(202, "application/json", "{}"))
                .containsExactly("GET /things/{id} 202: the status is not documented");
        assertThat(got(200, "text/csv", "a,b")).containsExactly("GET /things/{id} 200: text/csv is not documented");
        assertThat(got(201, "application/json", "{}"))
                .containsExactly("GET /things/{id} 201: application/json has no schema");
    }

    @Test
    void an_operation_that_is_not_documented() {
        assertThat(DOCUMENT.undocumented("GET", "/other", 200, "application/json", "{}"))
                .containsExactly("GET /other is not documented");
        assertThat(DOCUMENT.undocumented("GET", "/other", 404, "application/problem+json", "{}"))
                .isEmpty();
    }

    @Test
    void what_lacks_a_description_is_listed() {
        assertThat(DOCUMENT.missing())
                .containsExactlyInAnyOrder(
                        "GET /things/{id}: parameter id has no description",
                        "GET /things/{id}: response 201 has no schema",
                        "GET /things/{id}: no example",
                        "schema Thing has no description",
                        "schema Thing: property month has no description");
    }

    private static List<String> got(int status, String type, String body) {
        return DOCUMENT.undocumented("GET", "/things/" + ID, status, type, body);
    }
}
