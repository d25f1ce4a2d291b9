package org.mutuality.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
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
                    {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}}}}}}}},
               "put": {"summary": "Put a thing", "description": "Put a thing.",
                "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"},
                  "example": {"id": "0190b6a0-7c5e-7cc3-98c4-dc0c0c07398f", "size": 3}}}},
                "responses": {"204": {"description": "done"}}}}},
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
    void a_header_that_is_not_documented() {
        String body = "{\"id\": \"%s\"}".formatted(ID);
        assertThat(DOCUMENT.undocumented(new ApiDocument.Answer(
                        "GET", "/things/" + ID, 200, "application/json", Set.of("etag", "Date"), body)))
                .containsExactly("GET /things/{id} 200: the header ETag is not documented");
    }

    @Test
    void an_example_that_its_schema_does_not_allow() {
        assertThat(DOCUMENT.invalidExamples())
                .singleElement()
                .asString()
                .startsWith("PUT /things/{id} request: ")
                .contains("size");
    }

    @Test
    void an_operation_that_is_not_documented() {
        assertThat(DOCUMENT.undocumented(answer("/other", 200, "application/json", "{}")))
                .containsExactly("GET /other is not documented");
        assertThat(DOCUMENT.undocumented(answer("/other", 404, "application/problem+json", "{}")))
                .isEmpty();
    }

    @Test
    void what_lacks_a_description_is_listed() {
        assertThat(DOCUMENT.missing())
                .containsExactlyInAnyOrder(
                        "GET /things/{id}: parameter id has no description",
                        "GET /things/{id}: response 201 has no schema",
                        "GET /things/{id}: no example of a response",
                        "schema Thing has no description",
                        "schema Thing: property month has no description");
    }

    private static List<String> got(int status, String type, String body) {
        return DOCUMENT.undocumented(answer("/things/" + ID, status, type, body));
    }

    private static ApiDocument.Answer answer(String path, int status, String type, String body) {
        return new ApiDocument.Answer("GET", path, status, type, Set.of(), body);
    }
}
