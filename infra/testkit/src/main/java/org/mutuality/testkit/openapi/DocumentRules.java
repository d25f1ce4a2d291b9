package org.mutuality.testkit.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;

/** What holds for the API of every service; called by one test of each, while the service runs. */
public final class DocumentRules {

    private static final List<String> NOT_OFFERED = List.of("text/csv", "text/html", "application/xml");
    private static final String ANY_ID = "00000000-0000-4000-8000-000000000001";

    private DocumentRules() {}

    /**
     * Everything is described, requests and successes have schemas and valid examples, names of schemas have no automatic numbers; what {@code Accept} wants and an operation hasn't is 406, and query parameters that it hasn't are refused by name.
     *
     * @param list path of a list that the caller may read, without a query
     */
    public static void check(String token, String list) {
        ApiDocument document = new ApiDocument(given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(document.missing())
                .as("-Dopenapi.examples=record records examples")
                .isEmpty();
        assertThat(document.invalidExamples()).isEmpty();
        for (String accept : NOT_OFFERED) {
            given().auth()
                    .oauth2(token)
                    .accept(accept)
                    .get(list)
                    .then()
                    .statusCode(406)
                    .body("type", equalTo("urn:problem:not-acceptable"));
        }
        given().auth()
                .oauth2(token)
                .get(list + "?colour=red&sort=x")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem:parameter-invalid"))
                .body("errors.parameter", contains("colour", "sort"));
        List<String> paths = document.readAsJsonOnly();
        assertThat(paths).isNotEmpty();
        for (String path : paths) {
            String address = path.replaceAll("\\{[^}]+}", ANY_ID);
            // Access is refused first.
            assertThat(given().auth()
                            .oauth2(token)
                            .accept("text/csv")
                            .get(address)
                            .statusCode())
                    .as("GET %s as text/csv", path)
                    .isIn(403, 406);
            assertThat(given().auth().oauth2(token).get(address + "?colour=red").statusCode())
                    .as("GET %s?colour=red", path)
                    .isIn(403, 400);
        }
    }
}
