package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.mutuality.journal.Api.SEVEN;
import static org.mutuality.journal.Api.journal;
import static org.mutuality.journal.Api.ladder;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.identity.Roles;
import org.mutuality.platform.projection.ProjectionBarrier;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** Nobody edits or rejects what a family submitted: every way to write under /journals, as the service itself lists them. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class JournalImmutabilityTest {
    @Inject
    ReadModelDatabase views;

    @Inject
    ProjectionBarrier caughtUp;

    private record WriteOperation(String method, String path) {}

    @Test
    void no_endpoint_lets_staff_edit_or_reject_a_journal() {
        List<WriteOperation> ways = ways();
        // Another way to write is to be tried below too.
        assertThat(ways)
                .containsExactlyInAnyOrder(
                        new WriteOperation("put", "/journals/{familyId}/{month}"),
                        new WriteOperation("delete", "/journals/{familyId}/{month}"),
                        new WriteOperation("put", "/journals/{familyId}/{month}/corrections/{version}"),
                        new WriteOperation("put", "/journals/{familyId}/{month}/confirmation"),
                        new WriteOperation("post", "/journals"),
                        new WriteOperation("put", "/journals/{familyId}/{month}/draft"),
                        new WriteOperation("delete", "/journals/{familyId}/{month}/draft"));
        UUID cohort = UUID.randomUUID();
        for (String token : List.of(
                TestTokens.liaison(cohort),
                TestTokens.financeMaker("PH"),
                TestTokens.financeChecker("PH"),
                TestTokens.analyst(),
                TestTokens.operator())) {
            for (WriteOperation way : ways) {
                assertThat(status(token, way)).as("%s", way).isEqualTo(403);
            }
        }
    }

    /** Whoever lets through the door, nobody but the family and its partner turns the page. */
    @Test
    void nothing_that_staff_send_changes_a_journal_that_stands() {
        String ngo = "ngo-" + UUID.randomUUID();
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        Api partner = new Api(TestTokens.partner(ngo));
        UUID family = partner.family(village);
        Api own = new Api(TestTokens.familyToken(family));
        own.put(journal(family, "2021-03"), SEVEN).statusCode(201);
        own.put(journal(family, "2021-03"), ladder(5, "")).statusCode(201);
        own.put(journal(family, "2021-04") + "/draft", ladder(4, "")).statusCode(201);
        own.put(journal(family, "2021-05"), ladder(4, "")).statusCode(201);
        partner.put(journal(family, "2021-05") + "/draft", ladder(3, "")).statusCode(201);
        List<String> before = everything(family, own);
        for (String token : staff(village, ngo)) {
            attempts(new Api(token), family)
                    .forEach((what, status) -> assertThat(status).as(what).isGreaterThanOrEqualTo(400));
        }
        assertThat(everything(family, own)).isEqualTo(before);
    }

    @Test
    void the_country_team_submits_a_month_for_a_family_visibly_and_changes_it_until_the_family_does() {
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        Api lead = new Api(TestTokens.countryLead("PH"));
        UUID family = lead.family(village);
        Api own = new Api(TestTokens.familyToken(family));
        String march = journal(family, "2021-03");
        own.put(march + "/draft", ladder(4, "")).statusCode(201);
        caughtUp.awaitCatchUp();
        lead.put(march, SEVEN).statusCode(201);
        lead.put(march, SEVEN).statusCode(200);
        lead.post(
                        "application/json",
                        "[%s]"
                                .formatted(
                                        ladder(6, ", \"familyId\": \"%s\", \"month\": \"2021-03\"".formatted(family)))
                                .getBytes(UTF_8))
                .statusCode(200)
                .body("[0].status", equalTo(201));
        caughtUp.awaitCatchUp();
        own.get(march + "/editions")
                .body("items.submittedBy.kind", contains("country_team", "country_team"))
                .body("items[0].submittedBy.subject", notNullValue());
        own.get(march + "/draft").statusCode(200);
        own.put(march, ladder(8, "")).statusCode(201);
        caughtUp.awaitCatchUp();
        own.get(march).body("submittedBy.kind", equalTo("family")).body("submittedBy.subject", nullValue());
        for (ValidatableResponse refused : List.of(
                lead.put(march, ladder(9, "")),
                lead.put(march + "/corrections/4", "{\"answers\": {\"ladder\": 9}}"),
                lead.delete(march))) {
            refused.statusCode(403).body("type", equalTo("urn:problem:journal-family-only"));
        }
        own.get("/passbooks/" + family)
                .body("months.find { it.month == '2021-03' }.submittedBy.kind", equalTo("family"));
    }

    private static List<String> staff(CohortFixture village, String ngo) {
        Map<String, List<String>> all = Map.of(
                "countries", List.of("PH"),
                "cohorts", List.of(village.cohortId().toString()),
                "partner", List.of(ngo),
                "family_id", List.of(UUID.randomUUID().toString()));
        return List.of(
                TestTokens.countryLead("PH"),
                TestTokens.liaison(village.cohortId()),
                TestTokens.recorder(village.cohortId()),
                TestTokens.financeMaker("PH"),
                TestTokens.financeChecker("PH"),
                TestTokens.analyst(),
                TestTokens.operator(),
                TestTokens.token(all, Roles.COUNTRY_LEAD, Roles.PARTNER),
                TestTokens.token(all, Roles.COUNTRY_LEAD, Roles.FAMILY),
                TestTokens.token(all, Roles.COUNTRY_LEAD, Roles.LIAISON),
                TestTokens.token(all, Roles.RECORDER, Roles.PARTNER),
                TestTokens.token(all, Roles.RECORDER, Roles.LIAISON),
                TestTokens.token(all, Roles.LIAISON, Roles.PARTNER),
                TestTokens.token(all, Roles.LIAISON, Roles.FAMILY),
                TestTokens.token(all, Roles.FINANCE_MAKER, Roles.PARTNER));
    }

    /** What was tried → status. */
    private static Map<String, Integer> attempts(Api staff, UUID family) {
        String march = journal(family, "2021-03");
        String upon = ", \"basedOn\": [], \"writtenAt\": \"%s\"".formatted(Instant.now());
        String row = ladder(8, ", \"familyId\": \"%s\", \"month\": \"2021-03\"".formatted(family));
        Map<String, Integer> tried = new LinkedHashMap<>();
        tried.put("submitted with other content", code(staff.put(march, ladder(8, ""))));
        tried.put("meant", code(staff.putIf("\"2\"", march, ladder(8, ""))));
        tried.put(
                "an edition", code(staff.put(march, ladder(8, ", \"edition\": \"%s\"".formatted(UUID.randomUUID())))));
        tried.put("beside", code(staff.put(march, ladder(8, upon))));
        tried.put("corrected", code(staff.put(march + "/corrections/3", "{\"answers\": {\"ladder\": 8}}")));
        tried.put("withdrawn", code(staff.delete(march)));
        tried.put("confirmed", code(staff.put(march + "/confirmation", "{\"version\": 2}")));
        tried.put("a row", rowCode(staff, "application/json", "[" + row + "]", "[0].status"));
        tried.put("a line", rowCode(staff, "application/x-ndjson", row, "status"));
        tried.put("a draft over one", code(staff.put(journal(family, "2021-04") + "/draft", ladder(8, ""))));
        tried.put("a draft", code(staff.put(march + "/draft", ladder(8, ""))));
        tried.put("no draft", code(staff.delete(journal(family, "2021-04") + "/draft")));
        tried.put(
                "a filled form",
                given().auth()
                        .oauth2(staff.token())
                        .multiPart("xml_submission_file", "filled.xml", filled(family), "text/xml")
                        .post("/submission")
                        .statusCode());
        return tried;
    }

    private static byte[] filled(UUID family) {
        return """
                <data id="core" version="1"><month>2021-03-01</month><family>%s</family>
                <answers><ladder>8</ladder></answers><meta><instanceID>uuid:%s</instanceID></meta></data>""".formatted(family, UUID.randomUUID()).getBytes(UTF_8);
    }

    private static int rowCode(Api staff, String type, String body, String at) {
        ValidatableResponse answer = staff.post(type, body.getBytes(UTF_8));
        return code(answer) == 200 ? answer.extract().<Integer>path(at) : code(answer);
    }

    private static int code(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    /** Of the family, in the event store and as it is shown. */
    private List<String> everything(UUID family, Api own) {
        caughtUp.awaitCatchUp();
        Stream<String> events = views
                .read(sql -> sql.select(
                                "select payload::text from event_store where payload ->> 'familyId' = ? order by position",
                                family.toString())
                        .mapTo(String.class)
                        .list())
                .stream();
        Stream<String> shown = Stream.of(
                        "/2021-03", "/2021-03/editions", "/2021-04/draft", "/2021-05/draft", "", "/conflicts")
                .map(path -> own.get("/journals/" + family + path).extract().asString());
        return Stream.concat(events, shown).toList();
    }

    private static int status(String token, WriteOperation way) {
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

    private static List<WriteOperation> ways() {
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("paths");
        List<WriteOperation> ways = new ArrayList<>();
        paths.forEach((path, item) -> item.keySet().stream()
                .filter(method -> List.of("put", "post", "patch", "delete").contains(method))
                .filter(method -> path.equals("/journals") || path.startsWith("/journals/"))
                .forEach(method -> ways.add(new WriteOperation(method, path))));
        return ways;
    }
}
