package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.contracts.journal.StrategyFact.StrategyChanged;
import org.mutuality.contracts.journal.StrategyFact.StrategyRemoved;
import org.mutuality.contracts.journal.StrategyFact.StrategyShared;
import org.mutuality.contracts.journal.StrategyFact.StrategyTried;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** Stories and strategies over HTTP, with real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class StrategyServiceTest {
    private static final Instant ENROLLED = Instant.parse("2021-01-10T08:00:00Z");

    private static CohortFixture manila;
    private static CohortFixture cebu;
    private static CohortFixture monrovia;
    private static String ngo;
    private static String partner;
    private static String rosa;
    private static UUID rosas;
    private static String lito;
    private static UUID litos;
    private static String inCebu;
    private static UUID cebuanos;
    private static String inMonrovia;
    private static UUID liberians;

    @Inject
    ReadModelDatabase views;

    @BeforeAll
    static void people() {
        ngo = "ngo-" + UUID.randomUUID();
        manila = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        cebu = CohortFixture.founded("PH", "PHP", Optional.of("other-" + ngo)).opened();
        monrovia = CohortFixture.founded("LR", "LRD", Optional.empty()).opened();
        partner = TestTokens.partner(ngo);
        rosas = manila.family(ENROLLED, "sharing");
        litos = manila.family(ENROLLED, "sharing");
        cebuanos = cebu.family(ENROLLED, "sharing");
        liberians = monrovia.family(ENROLLED, "sharing");
        rosa = TestTokens.familyToken(rosas);
        lito = TestTokens.familyToken(litos);
        inCebu = TestTokens.familyToken(cebuanos);
        inMonrovia = TestTokens.familyToken(liberians);
    }

    @Test
    void a_family_shares_reads_and_the_others_receive_it_without_its_free_text() {
        UUID id = UUID.randomUUID();
        share(rosa, id, rosas, "cohort").statusCode(201);
        share(rosa, id, rosas, "cohort").statusCode(200);
        read(rosa, id)
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("title", equalTo("A jar a day"))
                .body("area", equalTo("savings"))
                .body("familyId", equalTo(rosas.toString()))
                .body("version", equalTo(1))
                .body("tried.near.helped", equalTo(0))
                .body("tried.elsewhere", nullValue());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(StrategyShared.class, rosas))
                        .filteredOn(fact -> fact.strategyId().equals(id))
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.toString()).doesNotContain("jar")));
    }

    @Test
    void who_may_read_it_is_what_its_family_says() {
        UUID id = UUID.randomUUID();
        share(rosa, id, rosas, "cohort").statusCode(201);
        String ph = TestTokens.countryLead("PH");
        String lr = TestTokens.countryLead("LR");
        String convenesManila = TestTokens.liaison(manila.cohortId());
        String convenesCebu = TestTokens.liaison(cebu.cohortId());
        readers(id, List.of(rosa, lito, partner, ph, convenesManila), List.of(inCebu, inMonrovia, lr, convenesCebu));

        change(rosa, id, rosas, "country", "1").statusCode(200);
        readers(id, List.of(lito, inCebu, convenesCebu, ph), List.of(inMonrovia, lr));

        change(rosa, id, rosas, "all", "2").statusCode(200);
        readers(
                id,
                List.of(lito, inCebu, convenesCebu, inMonrovia, lr),
                List.of(TestTokens.familyToken(UUID.randomUUID())));
        for (String token : List.of(lito, partner, ph, convenesManila)) {
            read(token, id).body("familyId", equalTo(rosas.toString()));
        }
        for (String token : List.of(inCebu, inMonrovia, lr, convenesCebu)) {
            read(token, id)
                    .body("familyId", nullValue())
                    .body("cohortId", nullValue())
                    .body("country", equalTo("PH"));
        }

        change(rosa, id, rosas, "cohort", "3").statusCode(200);
        readers(id, List.of(lito), List.of(inCebu, inMonrovia));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(StrategyChanged.class, rosas))
                        .filteredOn(fact -> fact.strategyId().equals(id))
                        .extracting(StrategyChanged::audience)
                        .containsExactly("country", "all", "cohort"));
    }

    @Test
    void what_is_for_the_peer_group_is_read_by_families_in_it_now_and_by_nobody_else() {
        UUID group = UUID.randomUUID();
        UUID ana = manila.family(ENROLLED, "sharing");
        UUID ben = manila.family(ENROLLED, "sharing");
        String anas = TestTokens.familyToken(ana);
        String bens = TestTokens.familyToken(ben);
        manila.joins(ana, group);
        manila.joins(ben, group);
        // The same id in another cohort is another group, and another cohort's word for a family of Manila is none.
        cebu.joins(cebuanos, group);
        cebu.joins(litos, group);
        cebu.joins(ana, group);
        UUID id = UUID.randomUUID();
        share(anas, id, ana, "peer_group").statusCode(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> read(bens, id).statusCode(200).body("audience", equalTo("peer_group")));
        readers(
                id,
                List.of(anas, bens),
                List.of(
                        lito,
                        inCebu,
                        partner,
                        TestTokens.countryLead("PH"),
                        TestTokens.liaison(manila.cohortId()),
                        TestTokens.liaison(cebu.cohortId())));
        recordTrial(lito, id, UUID.randomUUID(), trial(litos, "2021-02", "helped", "two jars"))
                .statusCode(404);
        recordTrial(bens, id, UUID.randomUUID(), trial(ben, "2021-02", "helped", "two jars"))
                .statusCode(201);

        manila.leaves(ben, group);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> read(bens, id).statusCode(404));
        recordTrial(bens, id, UUID.randomUUID(), trial(ben, "2021-03", "helped", "two jars"))
                .statusCode(404);
        readers(id, List.of(anas), List.of(bens, lito));
    }

    @Test
    void what_an_erased_family_shared_is_gone_and_it_shares_no_more() {
        UUID gone = manila.family(ENROLLED, "sharing");
        String herself = TestTokens.familyToken(gone);
        UUID id = UUID.randomUUID();
        share(herself, id, gone, "all").statusCode(201);
        read(lito, id).statusCode(200);
        // Another cohort's word erases nobody.
        cebu.erases(gone);
        manila.erases(gone);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> read(lito, id).statusCode(404));
        share(herself, UUID.randomUUID(), gone, "all").statusCode(oneOf(404, 409));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> share(herself, UUID.randomUUID(), gone, "all").statusCode(404));
    }

    @Test
    void who_pays_or_counts_reads_none_and_without_a_token_there_is_nothing() {
        UUID id = UUID.randomUUID();
        for (String token : List.of(
                TestTokens.financeMaker("PH"),
                TestTokens.analyst(),
                TestTokens.operator(),
                TestTokens.withoutRoles())) {
            read(token, id).statusCode(403);
            share(token, id, rosas, "all").statusCode(403);
        }
        share(TestTokens.liaison(manila.cohortId()), id, rosas, "all").statusCode(403);
        given().get("/strategies").then().statusCode(401);
    }

    @Test
    void a_family_that_did_not_consent_does_not_share() {
        UUID quiet = manila.family(ENROLLED, "journal");
        share(TestTokens.familyToken(quiet), UUID.randomUUID(), quiet, "all")
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:strategy-needs-consent"));
        // Another cohort's service says it did; that is not its cohort.
        cebu.consents(quiet, "sharing", Instant.now());
        share(TestTokens.familyToken(quiet), UUID.randomUUID(), quiet, "all").statusCode(409);
        manila.consents(quiet, "sharing", Instant.now());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> share(TestTokens.familyToken(quiet), UUID.randomUUID(), quiet, "all")
                        .statusCode(201));
    }

    @Test
    void nobody_shares_in_another_s_name_nor_under_another_s_id() {
        UUID id = UUID.randomUUID();
        share(lito, id, rosas, "all").statusCode(404).body("type", equalTo("urn:problem:not-found"));
        share(lito, id, UUID.randomUUID(), "all").statusCode(404).body("type", equalTo("urn:problem:not-found"));
        share(rosa, id, rosas, "all").statusCode(201);
        share(inMonrovia, id, liberians, "all").statusCode(404);
        change(lito, id, litos, "all", "1").statusCode(404);
        withdraw(lito, id).statusCode(404);
        withdraw(lito, UUID.randomUUID()).statusCode(404);
        read(rosa, id).statusCode(200);
        share(partner, UUID.randomUUID(), rosas, "all").statusCode(201);
    }

    @Test
    void a_change_names_the_version_that_was_seen() {
        UUID id = UUID.randomUUID();
        share(rosa, id, rosas, "cohort").statusCode(201);
        share(rosa, id, rosas, "all").statusCode(409).body("type", equalTo("urn:problem:strategy-already-shared"));
        change(rosa, id, rosas, "all", "7").statusCode(412);
        put(rosa, id, body(rosas, "all"), "W/\"1\"").statusCode(412);
        put(rosa, id, body(rosas, "all"), "\"99999999999999999999\"").statusCode(412);
        change(rosa, id, rosas, "all", "1").statusCode(200);
        change(rosa, id, rosas, "all", "1").statusCode(200);
        change(rosa, id, rosas, "country", "1").statusCode(412);
        read(rosa, id).header("ETag", "\"2\"");
    }

    @Test
    void its_author_withdraws_it() {
        UUID id = UUID.randomUUID();
        share(rosa, id, rosas, "all").statusCode(201);
        withdraw(rosa, id).statusCode(204);
        withdraw(rosa, id).statusCode(204);
        read(rosa, id).statusCode(404);
        share(rosa, id, rosas, "all").statusCode(409).body("type", equalTo("urn:problem:strategy-removed"));
        receivedRemovals(rosas, id, "author-withdrew");
    }

    @Test
    void with_the_consent_goes_all_that_was_shared_and_nothing_brings_it_back() {
        UUID family = manila.family(ENROLLED, "sharing");
        String own = TestTokens.familyToken(family);
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        UUID trial = UUID.randomUUID();
        UUID others = UUID.randomUUID();
        share(own, first, family, "all").statusCode(201);
        share(own, second, family, "cohort").statusCode(201);
        share(rosa, others, rosas, "all").statusCode(201);
        recordTrial(own, others, trial, trial(family, "2021-03", "helped", "We used two"))
                .statusCode(201);

        manila.withdraws(family, "sharing", Instant.now());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> read(rosa, first).statusCode(404));
        read(own, second).statusCode(404);
        share(own, first, family, "all").statusCode(409);
        trials(rosa, others).body("items", hasSize(1)).body("items[0].note", nullValue());
        receivedRemovals(family, first, "consent-withdrawn");
        receivedRemovals(family, second, "consent-withdrawn");

        manila.consents(family, "sharing", Instant.now());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> share(own, UUID.randomUUID(), family, "all").statusCode(201));
        share(own, first, family, "all").statusCode(409).body("type", equalTo("urn:problem:strategy-removed"));
        read(rosa, first).statusCode(404);
        read(rosa, second).statusCode(404);
        trials(rosa, others).body("items[0].note", nullValue());
    }

    @Test
    void a_sharing_that_races_with_the_withdrawal_leaves_nothing() {
        UUID family = manila.family(ENROLLED, "sharing");
        String own = TestTokens.familyToken(family);
        share(own, UUID.randomUUID(), family, "all").statusCode(201);
        List<UUID> ids = new ArrayList<>();
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                UUID id = UUID.randomUUID();
                ids.add(id);
                side.submit(() -> share(own, id, family, "all").statusCode(oneOf(201, 409)));
                if (i == 20) {
                    side.submit(() -> manila.withdraws(family, "sharing", Instant.now()));
                }
            }
        }
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> share(own, UUID.randomUUID(), family, "all").statusCode(409));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(stored(family)).isZero());
        ids.forEach(id -> read(own, id).statusCode(404));
    }

    @Test
    void a_family_reports_that_it_tried_and_the_author_reads_it() {
        UUID id = UUID.randomUUID();
        UUID trial = UUID.randomUUID();
        share(rosa, id, rosas, "country").statusCode(201);
        String body = trial(litos, "2021-03", "helped", "We used two jars");
        recordTrial(lito, id, trial, body).statusCode(201);
        recordTrial(lito, id, trial, body).statusCode(200);
        recordTrial(lito, id, trial, trial(litos, "2021-04", "helped", "We used two jars"))
                .statusCode(409)
                .body("type", equalTo("urn:problem:trial-already-recorded"));
        recordTrial(inCebu, id, UUID.randomUUID(), trial(cebuanos, "2021-03", "not", "No jars here"))
                .statusCode(201);
        recordTrial(inMonrovia, id, UUID.randomUUID(), trial(liberians, "2021-03", "not", "-"))
                .statusCode(404);
        recordTrial(rosa, id, UUID.randomUUID(), trial(rosas, "2021-03", "helped", "-"))
                .statusCode(409)
                .body("type", equalTo("urn:problem:trial-of-own-strategy"));

        trials(rosa, id)
                .body("items", hasSize(2))
                .body("items.note", containsInAnyOrder("We used two jars", "No jars here"))
                .body("items.familyId", containsInAnyOrder(litos.toString(), null));
        trials(lito, id).body("items.note", contains("We used two jars"));
        trials(inCebu, id).body("items.note", contains("No jars here"));
        read(rosa, id).body("tried.near.helped", equalTo(1)).body("tried.elsewhere", nullValue());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(StrategyTried.class, litos))
                        .filteredOn(fact -> fact.strategyId().equals(id))
                        .singleElement()
                        .satisfies(fact -> assertThat(fact.toString()).doesNotContain("jars")));
    }

    @Test
    void a_note_takes_consent_a_trial_does_not() {
        UUID quiet = manila.family(ENROLLED);
        UUID id = UUID.randomUUID();
        share(rosa, id, rosas, "all").statusCode(201);
        recordTrial(partner, id, UUID.randomUUID(), trial(quiet, "2021-03", "helped", "A note"))
                .statusCode(409)
                .body("type", equalTo("urn:problem:trial-note-needs-consent"));
        recordTrial(partner, id, UUID.randomUUID(), """
                {"familyId": "%s", "month": "2021-03", "result": "helped", "source": {"kind": "meeting"}}""".formatted(quiet)).statusCode(201);
    }

    @Test
    void it_is_followed_across_countries() {
        UUID id = UUID.randomUUID();
        share(rosa, id, rosas, "all").statusCode(201);
        recordTrial(lito, id, UUID.randomUUID(), source(litos, rosas)).statusCode(201);
        List<UUID> there = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            there.add(monrovia.family(ENROLLED));
        }
        String lead = TestTokens.countryLead("LR");
        for (UUID family : there.subList(0, 4)) {
            recordTrial(lead, id, UUID.randomUUID(), source(family, litos)).statusCode(201);
        }
        diffusion(rosa, id).body("steps.after", contains(rosas.toString())).body("elsewhere", hasSize(0));
        recordTrial(lead, id, UUID.randomUUID(), source(there.get(4), litos)).statusCode(201);
        diffusion(rosa, id)
                .body("elsewhere", hasSize(1))
                .body("elsewhere[0].country", equalTo("LR"))
                .body("elsewhere[0].families", equalTo(5))
                .body("elsewhere[0].firstMonth", equalTo("2021-05"))
                .body("elsewhere[0].sources[0].country", equalTo("PH"));
        diffusion(lead, id)
                .body("familyId", nullValue())
                .body(
                        "steps.familyId",
                        containsInAnyOrder(there.stream().map(UUID::toString).toArray()))
                .body("steps.after", not(hasItem(litos.toString())))
                .body("elsewhere", hasSize(0));
        read(lito, id)
                .body("tried.near.somewhat", equalTo(1))
                .body("tried.elsewhere.families", equalTo(5))
                .body("tried.elsewhere.results.somewhat", equalTo(5));
        assertThat(diffusion(inCebu, id).extract().body().asString())
                .doesNotContain(
                        rosas.toString(), litos.toString(), there.getFirst().toString());
    }

    @Test
    void they_are_listed_newest_first_in_pages() {
        CohortFixture own = CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        UUID family = own.family(ENROLLED, "sharing");
        String token = TestTokens.familyToken(family);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            UUID id = UUID.randomUUID();
            share(token, id, family, "cohort").statusCode(201);
            ids.addFirst(id.toString());
        }
        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            var page = list(token, "audience=cohort&area=savings&country=PH&limit=2" + next)
                    .statusCode(200);
            seen.addAll(page.extract().path("items.strategyId"));
            String cursor = page.extract().path("next");
            next = cursor == null ? "" : "&after=" + cursor;
        } while (!next.isEmpty());
        assertThat(seen).containsExactlyElementsOf(ids);
        list(token, "area=health&audience=cohort").body("items", hasSize(0));
        list(token, "area=love").statusCode(400);
        list(token, "after=eA").statusCode(400);
        list(token, "limit=0").statusCode(400);
    }

    @Test
    void every_wrong_field_is_named() {
        put(rosa, UUID.randomUUID(), """
                {"familyId": "%s", "area": "savings", "title": " ", "text": "", "picture": "javascript:x", "audience": "all"}""".formatted(rosas), null)
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/title", "/text", "/picture"));
        UUID id = UUID.randomUUID();
        share(rosa, id, rosas, "all").statusCode(201);
        YearMonth ahead = YearMonth.now(ZoneOffset.UTC).plusMonths(2);
        recordTrial(lito, id, UUID.randomUUID(), """
                {"familyId": "%s", "month": "%s", "result": "helped", "note": "%s",
                 "source": {"kind": "call", "familyId": "%s"}}""".formatted(litos, ahead, "x".repeat(501), UUID.randomUUID()))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/month", "/note", "/source/familyId", "/source/familyId"));
        recordTrial(lito, id, UUID.randomUUID(), source(litos, litos)).statusCode(422);
        recordTrial(lito, id, UUID.randomUUID(), source(litos, cebuanos)).statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "null",
                "{\"familyId\": \"x\"}",
                "{\"familyId\": null, \"area\": \"savings\", \"title\": \"t\", \"text\": \"x\", \"audience\": \"all\"}",
                "{\"area\": \"peers\", \"title\": 1, \"text\": [], \"audience\": \"peer_group\"}",
                "{\"area\": \"savings\", \"title\": \"a\\u0000b\", \"text\": \"x\", \"audience\": \"all\", \"x\": 1}",
            })
    void garbage_is_refused(String body) {
        put(rosa, UUID.randomUUID(), body, null).statusCode(oneOf(400, 422));
        recordTrial(rosa, UUID.randomUUID(), UUID.randomUUID(), body).statusCode(oneOf(400, 422));
    }

    private void readers(UUID id, List<String> may, List<String> mayNot) {
        may.forEach(token -> read(token, id).statusCode(200));
        mayNot.forEach(token -> {
            read(token, id).statusCode(404);
            diffusion(token, id).statusCode(404);
            trials(token, id).statusCode(404);
            list(token, "limit=500").body("items.strategyId", not(hasItem(id.toString())));
        });
    }

    private long stored(UUID family) {
        return views.read(sql -> sql.select("select count(*) from strategy_view where family_id = ?", family)
                .mapTo(Long.class)
                .one());
    }

    private static void receivedRemovals(UUID family, UUID id, String reason) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(StrategyRemoved.class, family))
                        .filteredOn(fact -> fact.strategyId().equals(id))
                        .extracting(StrategyRemoved::reason)
                        .containsExactly(reason));
    }

    private static ValidatableResponse share(String token, UUID id, UUID family, String audience) {
        return put(token, id, body(family, audience), null);
    }

    private static ValidatableResponse change(String token, UUID id, UUID family, String audience, String seen) {
        return put(token, id, body(family, audience), "\"" + seen + "\"");
    }

    private static ValidatableResponse put(
            String token, UUID id, String body, @org.jspecify.annotations.Nullable String ifMatch) {
        var request =
                given().auth().oauth2(token).contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/strategies/" + id)
                .then();
    }

    private static ValidatableResponse withdraw(String token, UUID id) {
        return given().auth()
                .oauth2(token)
                .put("/strategies/" + id + "/withdrawal")
                .then();
    }

    private static ValidatableResponse read(String token, UUID id) {
        return given().auth().oauth2(token).get("/strategies/" + id).then();
    }

    private static ValidatableResponse list(String token, String query) {
        return given().urlEncodingEnabled(false)
                .auth()
                .oauth2(token)
                .get("/strategies?" + query)
                .then();
    }

    private static ValidatableResponse diffusion(String token, UUID id) {
        return given().auth()
                .oauth2(token)
                .get("/strategies/" + id + "/diffusion")
                .then();
    }

    private static ValidatableResponse trials(String token, UUID id) {
        return given().auth().oauth2(token).get("/strategies/" + id + "/trials").then();
    }

    private static ValidatableResponse recordTrial(String token, UUID id, UUID trial, String body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .put("/strategies/" + id + "/trials/" + trial)
                .then();
    }

    private static String body(UUID family, String audience) {
        return """
                {"familyId": "%s", "area": "savings", "title": "A jar a day", "text": "We put ten pesos into a jar",
                 "audience": "%s"}""".formatted(family, audience);
    }

    private static String trial(UUID family, String month, String result, String note) {
        return """
                {"familyId": "%s", "month": "%s", "result": "%s", "note": "%s", "source": {"kind": "call"}}""".formatted(family, month, result, note);
    }

    private static String source(UUID family, UUID from) {
        return """
                {"familyId": "%s", "month": "2021-05", "result": "somewhat",
                 "source": {"kind": "family", "familyId": "%s"}}""".formatted(family, from);
    }
}
