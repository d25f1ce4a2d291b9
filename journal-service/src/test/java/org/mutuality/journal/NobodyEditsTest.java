package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.testkit.People;
import org.mutuality.testkit.RealServers;

/** Nobody edits or rejects what a family told: every way to write under /journals, as the service itself lists them. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class NobodyEditsTest {
    private record Way(String method, String path) {}

    @Test
    void no_endpoint_lets_staff_edit_or_reject_a_journal() {
        List<Way> ways = ways();
        assertThat(ways)
                .contains(
                        new Way("put", "/journals/{familyId}/{month}"),
                        new Way("put", "/journals/{familyId}/{month}/corrections/{version}"),
                        new Way("post", "/journals"),
                        new Way("delete", "/journals/{familyId}/{month}/draft"));
        UUID cohort = UUID.randomUUID();
        for (String token : List.of(
                People.liaison(cohort),
                People.financeMaker("PH"),
                People.financeChecker("PH"),
                People.analyst(),
                People.operator())) {
            for (Way way : ways) {
                assertThat(status(token, way)).as("%s", way).isEqualTo(403);
            }
        }
    }

    private static int status(String token, Way way) {
        String path = way.path()
                .replace("{familyId}", UUID.randomUUID().toString())
                .replace("{month}", "2021-03")
                .replace("{version}", "2")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(way.method().equals("post") ? "[]" : Api.SEVEN)
                .request(way.method().toUpperCase(java.util.Locale.ROOT), path)
                .statusCode();
    }

    private static List<Way> ways() {
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        List<Way> ways = new ArrayList<>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(method -> List.of("put", "post", "patch", "delete").contains(method))
                .filter(method -> path.equals("/journals") || path.startsWith("/journals/"))
                .forEach(method -> ways.add(new Way(method, path))));
        return ways;
    }
}
