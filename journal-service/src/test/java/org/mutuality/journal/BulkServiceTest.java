package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.projection.ProjectionBarrier;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** Many months of many families in one call. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class BulkServiceTest {
    private static final String LINES = "application/x-ndjson";

    private static CohortFixture village;
    private static CohortFixture elsewhere;
    private static Api partner;
    private static String ngo;

    @Inject
    ProjectionBarrier caughtUp;

    @Inject
    ObjectMapper json;

    @Inject
    Directory directory;

    @BeforeAll
    static void people() {
        ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        elsewhere = CohortFixture.founded("LR", "LRD", Optional.empty()).opened();
        partner = new Api(TestTokens.partner(ngo));
    }

    @Test
    void each_row_is_answered_on_its_own_in_its_place() {
        UUID family = partner.family(village);
        String rows = "[%s, %s, %s, %s, %s, 5, %s]"
                .formatted(
                        row(family, "2021-03", 7),
                        row(family, "2021-03", 99),
                        row(elsewhere.family(), "2021-03", 7),
                        row(family, "2020-12", 7),
                        row(family, "2021-04", 7).replace("core-1", "core-9"),
                        row(family, "2021-03", 7));
        partner.post("application/json", rows.getBytes(UTF_8))
                .statusCode(200)
                .contentType("application/json")
                .body("row", contains(0, 1, 2, 3, 4, 5, 6))
                .body("status", contains(201, 422, 404, 422, 422, 422, 200))
                .body("[0].version", equalTo(1))
                .body("[0].complete", equalTo(true))
                .body("[1].problem.type", equalTo("urn:problem:journal-invalid"))
                .body("[1].problem.errors.pointer", contains("/answers/ladder"))
                .body("[2].problem.type", equalTo("urn:problem:not-found"))
                .body("[3].problem.type", equalTo("urn:problem:journal-month-before-cohort"))
                .body("[4].problem.errors.pointer", contains("/form"))
                .body("[6].version", equalTo(1));
        caughtUp.awaitCatchUp();
        partner.get("/journals/" + family).body("items.month", contains("2021-03"));
    }

    @Test
    void a_malformed_line_spoils_only_itself() throws Exception {
        UUID family = partner.family(village);
        String body = row(family, "2021-03", 7)
                + "\n{\"familyId\": \n\n"
                + "[".repeat(2_000)
                + "\n"
                + row(family, "2021-04", 7).replace("\"form\"", "\"month\": \"2021-05\", \"form\"")
                + "\r\n"
                + row(family, "2021-05", 7);
        List<JsonNode> answers = lines(body);
        assertThat(answers)
                .extracting(answer -> answer.path("status").asInt())
                .containsExactly(201, 400, 400, 422, 201);
        assertThat(answers.get(3).at("/problem/errors/0/pointer").asText()).isEqualTo("/month");
    }

    @Test
    void a_spoilt_array_keeps_nothing() {
        UUID family = partner.family(village);
        for (String end : List.of("", ",]", "]]", "] x", ", {\"familyId\": }]")) {
            partner.post("application/json", ("[" + row(family, "2021-03", 7) + end).getBytes(UTF_8))
                    .statusCode(400)
                    .body("type", equalTo("urn:problem:body-malformed"));
        }
        for (String none : List.of("", "{}", "null", "5", "\"\"")) {
            partner.post("application/json", none.getBytes(UTF_8)).statusCode(400);
        }
        partner.post("application/json", "[5]".getBytes(java.nio.charset.StandardCharsets.UTF_16))
                .statusCode(400);
        partner.post("application/json", "[]".getBytes(UTF_8)).statusCode(200).body("", hasSize(0));
        caughtUp.awaitCatchUp();
        partner.get("/journals/" + family).body("items", hasSize(0));
    }

    @Test
    void five_thousand_rows_are_the_most() {
        UUID family = partner.family(village);
        String line = row(family, "2021-03", 7) + "\n";
        partner.post(LINES, line.repeat(5_001).getBytes(UTF_8))
                .statusCode(413)
                .body("type", equalTo("urn:problem:too-many-journals"));
        String array = "[" + String.join(",", Collections.nCopies(5_001, row(family, "2021-03", 7))) + "]";
        partner.post("application/json", array.getBytes(UTF_8)).statusCode(413);
        caughtUp.awaitCatchUp();
        partner.get("/journals/" + family).body("items", hasSize(0));
    }

    @Test
    void five_thousand_equal_rows_are_one_journal() throws Exception {
        UUID family = partner.family(village);
        List<JsonNode> answers = lines((row(family, "2021-03", 7) + "\n").repeat(5_000));
        assertThat(answers).hasSize(5_000);
        assertThat(answers.stream().filter(answer -> answer.path("status").asInt() == 201))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.path("status").asInt() == 200))
                .hasSize(4_999);
    }

    /** 500 families with 10 months each, in any order: every row has its own answer in its own place. */
    @Test
    void five_thousand_rows_of_five_hundred_families_are_each_answered_on_their_own() throws Exception {
        List<UUID> families = village.families(500);
        UUID stranger = elsewhere.family();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> families.stream()
                        .allMatch(family -> directory.findFamily(family).isPresent()));
        List<Integer> expected = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int month = 1; month <= 10; month++) {
            for (UUID family : families) {
                int kind = rows.size() % 50;
                expected.add(kind == 7 ? 422 : kind == 8 ? 404 : 201);
                rows.add(row(kind == 8 ? stranger : family, "2021-%02d".formatted(month), kind == 7 ? 99 : month));
            }
        }
        List<JsonNode> answers = lines(String.join("\n", rows));
        assertThat(answers).extracting(answer -> answer.path("status").asInt()).containsExactlyElementsOf(expected);
        assertThat(answers.stream()
                        .map(answer -> answer.path("journalId").asText())
                        .filter(id -> !id.isEmpty()))
                .doesNotHaveDuplicates()
                .hasSize(Collections.frequency(expected, 201));
        caughtUp.awaitCatchUp();
        partner.get("/journals/" + families.getFirst())
                .body("items.answers.ladder", contains(10, 9, 8, 7, 6, 5, 4, 3, 2, 1));
        partner.get("/journals/" + families.get(7)).body("items", hasSize(0));
    }

    @Test
    void a_call_sent_again_under_its_key_gets_its_first_answer() {
        UUID family = partner.family(village);
        String body = "[%s, %s]".formatted(row(family, "2021-03", 7), row(family, "2021-04", 99));
        String key = UUID.randomUUID().toString();
        String first = keyed(key, body).statusCode(200).extract().asString();
        keyed(key, body).statusCode(200).header("Idempotency-Replayed", "true").body(equalTo(first));
        keyed(key, body.replace("2021-04", "2021-05"))
                .statusCode(422)
                .contentType(startsWith("application/problem+json"));
        keyed(UUID.randomUUID().toString(), body).statusCode(200).body("status", contains(200, 422));
        caughtUp.awaitCatchUp();
        partner.get("/journals/" + family)
                .body("items.answers.ladder", contains(7))
                .body("items.version", contains(1));
    }

    @Test
    void ten_megabytes_and_compression_are_refused() {
        UUID family = partner.family(village);
        partner.post(LINES, new byte[10_000_001]).statusCode(413).body("type", equalTo("urn:problem:body-too-large"));
        String large = row(family, "2021-03", 7).replace("}", " ".repeat(1_200_000) + "}");
        partner.post(LINES, large.getBytes(UTF_8)).statusCode(200).body("status", equalTo(413));
        given().auth()
                .oauth2(partner.token())
                .header("Content-Encoding", "gzip")
                .contentType("application/x-ndjson")
                .body(new byte[] {31, -117, 8})
                .post("/journals")
                .then()
                .statusCode(415);
        partner.post("application/xml", "<a/>".getBytes(UTF_8)).statusCode(415);
    }

    @Test
    void a_table_is_submitted_and_each_wrong_cell_has_its_line_and_column() {
        UUID family = partner.family(village);
        String table = """
                familyId,month,form,ladder,income_wages,shocks,food_enough,note
                %1$s,2021-03,core-1,7.0,12.5,illness theft,yes,"two
                lines"
                %1$s,2021-04,core-1,99,a lot,,perhaps,
                %2$s,2021-03,core-1,7,,,,
                %1$s,2021-03,core-1,8,,,,
                %1$s,2021-05,core-1,,13.00 PHP,,0,
                %1$s,2021,core-1,7
                """.formatted(family, elsewhere.family());
        partner.post("text/csv", table.getBytes(UTF_8))
                .statusCode(200)
                .contentType("application/json")
                .body("status", contains(201, 422, 404, 409, 201, 422))
                .body("line", contains(2, 4, 5, 6, 7, 8))
                .body("[1].cells.name", containsInAnyOrder("ladder", "income_wages", "food_enough"))
                .body("[1].cells.find { it.name == 'ladder' }.column", equalTo(4))
                .body("[1].cells.line", everyItem(equalTo(4)))
                .body("[2].problem.errors.pointer", contains("/familyId"))
                .body("[2].cells.name", contains("familyId"))
                .body("[3].problem.type", equalTo("urn:problem:journal-twice-in-request"))
                .body("[3].problem.errors.detail", contains("is in line 2 too, with other content"))
                .body("[5].cells.name", contains("month"));
        caughtUp.awaitCatchUp();
        partner.get("/journals/" + family)
                .body("items.month", contains("2021-05", "2021-03"))
                .body("items[1].answers.ladder", equalTo(7))
                .body("items[1].answers.income_wages.amount", equalTo("12.50"))
                .body("items[1].answers.shocks", containsInAnyOrder("illness", "theft"))
                .body("items[1].answers.food_enough", equalTo(true))
                .body("items[1].answers.note", equalTo("two\nlines"))
                .body("items[0].answers.ladder", nullValue())
                .body("items[0].answers.food_enough", equalTo(false));
        for (String bad : List.of("", "month,ladder\n2021-03,7", "familyId,month,month\n", "familyId,month,\n", "\"")) {
            partner.post("text/csv", bad.getBytes(UTF_8))
                    .statusCode(400)
                    .body("type", equalTo("urn:problem:body-malformed"));
        }
    }

    @Test
    void the_same_month_twice_is_named_unless_both_say_the_same_or_are_editions() {
        UUID family = partner.family(village);
        String again = "[%s, %s, %s, %s]"
                .formatted(
                        row(family, "2021-03", 7),
                        row(family, "2021-03", 8),
                        row(family, "2021-03", 7),
                        offline(family, 3, 6, UUID.randomUUID(), "[]", "2021-04-01T00:00:00Z"));
        partner.post("application/json", again.getBytes(UTF_8))
                .statusCode(200)
                .body("status", contains(201, 409, 200, 201))
                .body("[1].problem.errors.pointer", contains("/month"))
                .body("[1].problem.errors.detail", contains("is in row 0 too, with other content"));
    }

    @Test
    void a_check_says_what_would_be_and_stores_nothing() {
        UUID family = partner.family(village);
        UUID other = partner.family(village);
        partner.put("/journals/" + other + "/2021-03", Api.SEVEN).statusCode(201);
        String rows = "[%s, %s, %s, %s]"
                .formatted(
                        row(family, "2021-03", 7),
                        row(family, "2021-04", 99),
                        row(other, "2021-03", 7),
                        row(other, "2021-03", 8).replace("}}", "}, \"edition\": \"" + UUID.randomUUID() + "\"}"));
        partner.post("/journals?check=true", "application/json", rows.getBytes(UTF_8))
                .statusCode(200)
                .body("status", contains(201, 422, 200, 201))
                .body("[3].version", equalTo(2));
        partner.post("/journals?check=yes", "application/json", rows.getBytes(UTF_8))
                .statusCode(400)
                .body("type", equalTo("urn:problem:parameter-invalid"));
        caughtUp.awaitCatchUp();
        partner.get("/journals/" + family).body("items", hasSize(0));
        partner.get("/journals/" + other).body("items.version", contains(1));
    }

    @Test
    void a_cohorts_journals_are_a_table_that_can_be_corrected_and_sent_back() {
        CohortFixture small =
                CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        UUID first = partner.family(small);
        UUID second = partner.family(small);
        for (UUID family : List.of(first, second)) {
            partner.put("/journals/" + family + "/2021-03", """
                    {"form": "core-1", "answers": {"ladder": 7, "income_business": {"amount": "-12.50", "currency": "PHP"},
                     "shocks": ["illness", "theft"], "food_enough": true, "note": "=1+1"}}""").statusCode(201);
        }
        caughtUp.awaitCatchUp();
        String path = "/journals?cohort=" + small.cohortId();
        String table = table(partner, path).statusCode(200).extract().asString();
        assertThat(table.lines()).hasSize(3);
        assertThat(table)
                .startsWith("familyId,month,form,version,complete,currency,submittedAt,submittedBy,reason,")
                .contains("-12.50")
                .contains("illness theft")
                .contains("'=1+1");
        partner.post("text/csv", table.replace("'=1+1", "=1+1").getBytes(UTF_8))
                .statusCode(200)
                .body("status", contains(200, 200));
        partner.post("text/csv", table.replace("-12.50", "20").getBytes(UTF_8))
                .statusCode(200)
                .body("status", contains(201, 201));
        table(new Api(TestTokens.liaison(small.cohortId())), path).statusCode(200);
        table(new Api(TestTokens.countryLead("PH")), path).statusCode(200);
        table(new Api(TestTokens.countryLead("LR")), path).statusCode(404);
        table(new Api(TestTokens.partner("other")), path).statusCode(404);
        table(new Api(TestTokens.familyToken(first)), path).statusCode(403);
        table(new Api(TestTokens.financeMaker("PH")), path).statusCode(403);
        table(partner, "/journals").statusCode(400);
    }

    private static ValidatableResponse table(Api caller, String path) {
        return given().auth()
                .oauth2(caller.token())
                .accept("text/csv")
                .get(path)
                .then();
    }

    /** Two weeks of two phones of many families, in any order, twice. */
    @Test
    void arrival_in_any_order_gives_the_same_state() throws Exception {
        List<UUID> families = village.families(20);
        partner.family(village);
        List<String> rows = new ArrayList<>();
        for (UUID family : families) {
            for (int month = 1; month <= 6; month++) {
                UUID first = UUID.randomUUID();
                rows.add(offline(family, month, 3, first, "[]", "2021-08-01T00:00:00Z"));
                rows.add(offline(family, month, 4, UUID.randomUUID(), "[\"" + first + "\"]", "2021-08-02T00:00:00Z"));
                rows.add(offline(family, month, 5, UUID.randomUUID(), "[\"" + first + "\"]", "2021-08-03T00:00:00Z"));
            }
        }
        Collections.shuffle(rows, new Random(7));
        assertThat(lines(String.join("\n", rows)))
                .allMatch(answer -> answer.path("status").asInt() == 201);
        Collections.shuffle(rows, new Random(8));
        assertThat(lines(String.join("\n", rows)))
                .allMatch(answer -> answer.path("status").asInt() == 200);
        caughtUp.awaitCatchUp();
        for (UUID family : families) {
            partner.get("/journals/" + family).body("items.answers.ladder", contains(5, 5, 5, 5, 5, 5));
            partner.get("/journals/" + family + "/conflicts")
                    .body("items", hasSize(6))
                    .body("items[0].sides.answers.ladder.sort()", contains(4, 5));
        }
    }

    /** 12,000 rows and 300 bodies of nonsense and near-sense: every one is answered, none is a bug. */
    @Test
    void nothing_that_is_sent_is_our_fault() throws Exception {
        List<UUID> families =
                Stream.generate(() -> partner.family(village)).limit(5).toList();
        Random random = new Random(20210301);
        RandomInput garbage = new RandomInput(random, families);
        for (int call = 0; call < 12; call++) {
            String body = IntStream.range(0, 1_000)
                    .mapToObj(i -> garbage.row().replace('\n', ' ').replace('\r', ' '))
                    .map(row -> row.isBlank() ? "0" : row)
                    .collect(Collectors.joining("\n"));
            List<JsonNode> answers = lines(body);
            assertThat(answers).hasSize(1_000).allSatisfy(BulkServiceTest::isOurs);
        }
        for (int call = 0; call < 150; call++) {
            var array = partner.post("application/json", garbage.body().getBytes(UTF_8));
            assertThat(array.extract().statusCode()).isLessThan(500);
            String path = "/journals/%s/2021-03".formatted(families.getFirst()) + (call % 3 == 0 ? "/draft" : "");
            var put = partner.put(path, garbage.body());
            assertThat(put.extract().statusCode()).isLessThan(500);
            if (put.extract().statusCode() >= 400) {
                put.contentType(startsWith("application/problem+json"));
            }
        }
        partner.put("/journals/%s/2021-11".formatted(families.getFirst()), Api.SEVEN)
                .statusCode(201);
    }

    private ValidatableResponse keyed(String key, String body) {
        return given().auth()
                .oauth2(partner.token())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post("/journals")
                .then();
    }

    private static void isOurs(JsonNode answer) {
        int status = answer.path("status").asInt();
        assertThat(status).as(answer.toString()).isBetween(200, 499);
        if (status >= 400) {
            assertThat(answer.at("/problem/type").asText()).startsWith("urn:problem:");
            assertThat(answer.at("/problem/status").asInt()).isEqualTo(status);
        } else {
            assertThat(answer.path("journalId").asText()).hasSize(36);
        }
    }

    private List<JsonNode> lines(String body) throws Exception {
        String answered = partner.post(LINES, body.getBytes(UTF_8))
                .statusCode(200)
                .contentType(startsWith(LINES))
                .extract()
                .asString();
        List<JsonNode> answers = new ArrayList<>();
        for (String line : answered.split("\n")) {
            answers.add(json.readTree(line));
        }
        assertThat(answers).extracting(answer -> answer.path("row").asInt()).isSorted();
        return answers;
    }

    private static String row(UUID family, String month, int steps) {
        return "{\"familyId\": \"%s\", \"month\": \"%s\", \"form\": \"core-1\", \"answers\": {\"ladder\": %d}}"
                .formatted(family, month, steps);
    }

    private static String offline(UUID family, int month, int steps, UUID edition, String basedOn, String writtenAt) {
        return row(family, "2021-0" + month, steps)
                .replaceFirst(
                        "}}$",
                        "}, \"edition\": \"%s\", \"basedOn\": %s, \"writtenAt\": \"%s\"}"
                                .formatted(edition, basedOn, writtenAt));
    }
}
