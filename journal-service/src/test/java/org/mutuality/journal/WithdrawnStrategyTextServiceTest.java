package org.mutuality.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.NameBasedUuid;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** What was shared and withdrawn can't be read any more: in no table, for its key is gone. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class WithdrawnStrategyTextServiceTest {
    private static final Instant ENROLLED = Instant.parse("2021-01-01T00:00:00Z");
    private static final List<String> WORDS = List.of("Zanzibar", "quetzal", "okapi.jpg", "marimba");

    private static CohortFixture village;

    private UUID family;
    private Api own;
    private UUID others;
    private Api other;

    @Inject
    ReadModelDatabase views;

    @BeforeAll
    static void people() {
        village = CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
    }

    @BeforeEach
    void families() {
        family = village.family(ENROLLED, "sharing");
        others = village.family(ENROLLED, "sharing");
        own = new Api(TestTokens.familyToken(family));
        other = new Api(TestTokens.familyToken(others));
    }

    @Test
    void while_it_is_shared_it_is_read_but_stands_nowhere_in_clear() {
        UUID strategy = UUID.randomUUID();
        share(own, strategy, family);
        change(own, strategy, family);
        recordTrial(other, strategy, UUID.randomUUID(), others);
        own.get("/strategies/" + strategy)
                .body("title", equalTo("Zanzibar"))
                .body("text", equalTo("quetzal and more"))
                .body("picture", equalTo("okapi.jpg"));
        own.get("/strategies/" + strategy + "/trials").body("items.note", equalTo(List.of("marimba")));
        assertThat(inClear()).isEmpty();
        assertThat(keys(strategy)).isEqualTo(1);
    }

    @Test
    void who_withdraws_a_strategy_destroys_its_key() {
        UUID strategy = UUID.randomUUID();
        UUID kept = UUID.randomUUID();
        share(own, strategy, family);
        share(own, kept, family);
        own.put("/strategies/" + strategy + "/withdrawal", "").statusCode(204);
        soon(() -> assertThat(keys(strategy)).isZero());
        assertThat(keys(kept)).isEqualTo(1);
        own.get("/strategies/" + strategy).statusCode(404);
        own.get("/strategies/" + kept).statusCode(200);
        put(own, strategy, family).statusCode(409).body("type", equalTo("urn:problem:strategy-removed"));
    }

    @Test
    void with_the_consent_go_the_keys_of_all_words_and_the_name_of_its_trials() {
        UUID strategy = UUID.randomUUID();
        UUID foreign = UUID.randomUUID();
        UUID trial = UUID.randomUUID();
        share(own, strategy, family);
        share(other, foreign, others);
        recordTrial(own, foreign, trial, family);
        assertThat(noteKeys(family, trial)).isEqualTo(1);

        village.withdraws(family, "sharing", Instant.now());
        soon(() -> assertThat(keys(strategy) + noteKeys(family, trial)).isZero());
        assertThat(inClear()).isEmpty();
        assertThat(keys(foreign)).isEqualTo(1);
        Api lead = new Api(TestTokens.countryLead("PH"));
        soon(() -> lead.get("/strategies/" + foreign + "/trials")
                .body("items", hasSize(1))
                .body("items[0].note", nullValue())
                .body("items[0].familyId", nullValue()));
        lead.get("/strategies/" + foreign + "/diffusion")
                .body("steps", hasSize(1))
                .body("steps[0].familyId", nullValue());
        assertThat(count("select count(*) from trial_view where family_id = ?", family))
                .isZero();

        // A consent given again brings no key back.
        village.consents(family, "sharing", Instant.now());
        UUID again = UUID.randomUUID();
        soon(() -> put(own, again, family).statusCode(201));
        put(own, strategy, family).statusCode(409);
        assertThat(keys(strategy)).isZero();
    }

    @Test
    void of_an_erased_family_no_key_is_left() {
        UUID strategy = UUID.randomUUID();
        UUID foreign = UUID.randomUUID();
        UUID trial = UUID.randomUUID();
        share(own, strategy, family);
        share(other, foreign, others);
        recordTrial(own, foreign, trial, family);
        village.erases(family);
        soon(() -> assertThat(keys(strategy) + noteKeys(family, trial)).isZero());
        assertThat(inClear()).isEmpty();
    }

    /** Every row of every table that holds a word. */
    private List<String> inClear() {
        List<String> tables = views.read(
                sql -> sql.select("select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'")
                        .mapTo(String.class)
                        .list());
        assertThat(tables).contains("event_store", "snapshot_store", "strategy_view", "trial_view");
        return tables.stream().flatMap(this::inClear).toList();
    }

    private Stream<String> inClear(String table) {
        return views
                .read(sql -> sql.select("select row_to_json(t)::text from " + table + " t")
                        .mapTo(String.class)
                        .list())
                .stream()
                .filter(row -> WORDS.stream().anyMatch(row::contains));
    }

    private long keys(UUID strategy) {
        return count(
                "select count(*) from family_key where wrapped is not null and family_id = ?",
                NameBasedUuid.id("strategy-key", strategy));
    }

    private long noteKeys(UUID familyId, UUID trial) {
        return count(
                "select count(*) from family_key where wrapped is not null and family_id = ?",
                NameBasedUuid.id("trial-note-key", familyId, trial));
    }

    private long count(String query, UUID id) {
        return views.read(sql -> sql.select(query, id).mapTo(Long.class).one());
    }

    private static void share(Api by, UUID strategy, UUID familyId) {
        soon(() -> put(by, strategy, familyId).statusCode(201));
    }

    private static ValidatableResponse put(Api by, UUID strategy, UUID familyId) {
        return by.put("/strategies/" + strategy, body(familyId, "quetzal"));
    }

    private static void change(Api by, UUID strategy, UUID familyId) {
        by.putIf("\"1\"", "/strategies/" + strategy, body(familyId, "quetzal and more"))
                .statusCode(200);
    }

    private static String body(UUID familyId, String text) {
        return """
                {"familyId": "%s", "area": "savings", "title": "Zanzibar", "text": "%s", "picture": "okapi.jpg", "audience": "all"}""".formatted(familyId, text);
    }

    private static void recordTrial(Api by, UUID strategy, UUID trial, UUID familyId) {
        String body = """
                {"familyId": "%s", "month": "2021-03", "result": "helped", "note": "marimba", "source": {"kind": "call"}}""".formatted(familyId);
        soon(() -> by.put("/strategies/" + strategy + "/trials/" + trial, body).statusCode(201));
        by.put("/strategies/" + strategy + "/trials/" + trial, body).statusCode(200);
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(60)).untilAsserted(holds);
    }
}
