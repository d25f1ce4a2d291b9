package org.mutuality.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.mutuality.journal.Api.journal;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.journal.JournalErasureCompleted;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.journal.goal.GoalQueries;
import org.mutuality.journal.goal.GoalQueries.GoalRow;
import org.mutuality.journal.question.QuestionQueries;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.projection.EventSubscriptions;
import org.mutuality.platform.projection.ProjectionBarrier;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.RebuildRules;
import org.mutuality.testkit.TestTokens;
import org.mutuality.testkit.TestTopics;

/** Free text of a family is stored nowhere in clear, and cannot be decrypted once the family was erased. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class ErasedFreeTextServiceTest {
    private static final List<String> WORDS = List.of("papaya", "coconut", "durian", "jackfruit");

    @Inject
    ReadModelDatabase views;

    @Inject
    ProjectionBarrier caughtUp;

    @Inject
    EventSubscriptions subscriptions;

    @Inject
    GoalQueries goals;

    @Inject
    QuestionQueries questions;

    @Test
    void words_of_journals_and_drafts_are_sealed_and_end_with_the_family() {
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        Api lead = new Api(TestTokens.countryLead("PH"));
        UUID family = lead.family(village);
        Api own = new Api(TestTokens.familyToken(family));
        String march = journal(family, "2021-03");
        own.put(march, journalWith("we sold papaya", "")).statusCode(201);
        own.put(march, journalWith("we sold papaya", "")).statusCode(200);
        own.put(march, journalWith("we sold coconut", ", \"reason\": \"durian\", \"device\": \"papaya-phone\""))
                .statusCode(201);
        own.put(journal(family, "2021-04") + "/draft", journalWith("durian", ", \"device\": \"durian-phone\""))
                .statusCode(201);
        own.put(journal(family, "2021-04") + "/draft", journalWith("durian", ", \"device\": \"durian-phone\""))
                .statusCode(200)
                .header("ETag", "\"1\"");
        caughtUp.awaitCatchUp();
        own.get(march)
                .body("answers.note", equalTo("we sold coconut"))
                .body("reason", equalTo("durian"))
                .body("device", equalTo("papaya-phone"));
        own.get(march + "?version=1").body("answers.note", equalTo("we sold papaya"));
        own.get(march + "/editions").body("items.answers.note", contains("we sold coconut", "we sold papaya"));
        own.get(journal(family, "2021-04") + "/draft")
                .body("answers.note", equalTo("durian"))
                .body("device", equalTo("durian-phone"));
        assertThat(inClear()).isEmpty();
        assertThat(keys(family)).isEqualTo(1);

        // Another cohort's word erases nobody.
        CohortFixture other =
                CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        other.erases(family);
        erased(village, family);
        assertThat(inClear()).isEmpty();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(JournalErasureCompleted.class, family))
                        .singleElement()
                        .extracting(JournalErasureCompleted::destroyed)
                        .isEqualTo(Map.of("text-keys", 1, "drafts", 1, "journal-versions", 2)));
        assertThat(rowsOf(family)).isZero();
        assertThat(structured(family)).isEmpty();
        assertThat(count(
                        "select count(*) from event_store where payload_type = 'journal.JournalSubmitted'"
                                + " and payload ->> 'familyId' = ?::text and payload ->> 'complete' is not null",
                        family))
                .isEqualTo(1);
        // The tables are the same after a rebuild from the events, which are still there.
        UUID witness = lead.family(village);
        new Api(TestTokens.familyToken(witness))
                .put(journal(witness, "2021-03"), journalWith("a witness", ""))
                .statusCode(201);
        caughtUp.awaitCatchUp();
        int removed = views.write(sql -> sql.execute("delete from journal_view where family_id = ?", witness));
        assertThat(removed).isEqualTo(1);
        subscriptions.rebuild("journal");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rowsOf(witness)).isEqualTo(1));
        assertThat(rowsOf(family)).isZero();
    }

    @Test
    void what_was_published_is_removed_when_every_service_has_completed_the_erasure() {
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        UUID family = new Api(TestTokens.countryLead("PH")).family(village);
        Api own = new Api(TestTokens.familyToken(family));
        own.put(journal(family, "2021-03"), journalWith("papaya", "")).statusCode(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(JournalSubmitted.class, family))
                        .hasSize(1));
        erased(village, family);
        completed(family);
        assertThat(TestTopics.removedKeys("journal.events.v1", family)).isEmpty();

        // Another cohort's word closes nothing.
        village.closesErasureOf(family, UUID.randomUUID());
        village.closesErasureOf(family, village.cohortId());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.removedKeys("journal.events.v1", family))
                        .containsExactlyElementsOf(TestTopics.keysOf(JournalSubmitted.class, family)));
    }

    /** A projection that is rebuilt from redacted events has the rows of the live one. */
    @Test
    void every_read_model_is_the_same_after_a_rebuild_from_redacted_events() {
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        Api lead = new Api(TestTokens.countryLead("PH"));
        UUID family = lead.family(village);
        UUID neighbour = lead.family(village);
        Api own = new Api(TestTokens.familyToken(family));
        Api other = new Api(TestTokens.familyToken(neighbour));
        for (Api one : List.of(own, other)) {
            UUID self = one == own ? family : neighbour;
            String march = journal(self, "2021-03");
            one.put(march, journalWith("papaya", "")).statusCode(201);
            one.put(march, journalWith("coconut", ", \"basedOn\": []")).statusCode(201);
            one.put(march, journalWith("durian", ", \"basedOn\": []")).statusCode(201);
            one.put(journal(self, "2021-04") + "/draft", journalWith("durian", ""))
                    .statusCode(201);
            String goal = "/goals/" + UUID.randomUUID();
            one.put(goal, """
                    {"familyId": "%s", "area": "business", "wording": "sell papaya", "steps": ["buy coconut"]}""".formatted(self)).statusCode(201);
            one.put(goal + "/progress/1", "{\"share\": 40, \"note\": \"half\", \"stepsDone\": [1]}")
                    .statusCode(201);
            one.put(goal + "/dropping", "{\"reason\": \"no durian\"}").statusCode(201);
            one.put(
                            "/exchanges/" + UUID.randomUUID(),
                            exchange(self, self.equals(family) ? neighbour : family, "tool", "a durian"))
                    .statusCode(201);
            new Api(TestTokens.liaison(village.cohortId()))
                    .put(
                            "/check-ins/" + UUID.randomUUID(),
                            "{\"familyId\": \"%s\", \"heldOn\": \"2021-03-05\", \"channel\": \"call\"}".formatted(self))
                    .statusCode(201);
        }
        erased(village, family);
        completed(family);
        caughtUp.awaitCatchUp();
        RebuildRules.check(
                "journal_view",
                "journal_edition_view",
                "journal_erased_family",
                "goal_view",
                "goal_history_view",
                "exchange_view",
                "draft_view",
                "directory_family");
        // Its aggregates still read their events.
        assertThat(structured(family)).isEmpty();
        other.get(journal(neighbour, "2021-03")).statusCode(200);
    }

    /** Stored events of the family with an answer, an area, a value or an edition. */
    private List<String> structured(UUID family) {
        return views.read(sql -> sql.select("""
                        select payload::text from event_store
                        where payload::text like ? and (payload -> 'answers' ->> 'ladder' is not null
                          or payload -> 'origin' is not null or payload -> 'subject' ->> 'area' = 'business'
                          or payload -> 'progress' ->> 'share' is not null
                          or payload -> 'declaration' ->> 'declaredBy' = ? and payload -> 'transfer' ->> 'kind' <> 'other'
                          or payload -> 'encryptedText' is not null)""", "%" + family + "%", family.toString())
                .mapTo(String.class)
                .list());
    }

    private static void completed(UUID family) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(TestTopics.readAll(JournalErasureCompleted.class, family))
                        .hasSize(1));
    }

    @Test
    void words_of_goals_are_sealed_and_end_with_the_family() {
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        UUID family = new Api(TestTokens.countryLead("PH")).family(village);
        Api own = new Api(TestTokens.familyToken(family));
        String goal = "/goals/" + UUID.randomUUID();
        String set = """
                {"familyId": "%s", "area": "business", "wording": "sell papaya", "steps": ["buy coconut"]}""".formatted(family);
        String progress = "{\"share\": 40, \"note\": \"half of the durian\", \"stepsDone\": [1]}";
        own.put(goal, set).statusCode(201);
        own.put(goal, set).statusCode(200);
        own.put(goal, set.replace("coconut", "durian")).statusCode(409);
        own.put(goal + "/progress/1", progress).statusCode(201);
        own.put(goal + "/progress/1", progress).statusCode(200);
        own.put(goal + "/progress/1", progress.replace("half", "all")).statusCode(409);
        own.putIf("\"2\"", goal + "/plan", "{\"wording\": \"sell jackfruit\", \"steps\": [\"grow\", \"pick\"]}")
                .statusCode(204);
        own.put(goal + "/dropping", "{\"reason\": \"no durian\"}").statusCode(201);
        own.get(goal)
                .body("goal.wording", equalTo("sell jackfruit"))
                .body("goal.steps", contains("grow", "pick"))
                .body("history[0].plan.wording", equalTo("sell papaya"))
                .body("history[0].plan.steps", contains("buy coconut"))
                .body("history[1].progress.note", equalTo("half of the durian"))
                .body("history[2].plan.wording", equalTo("sell jackfruit"))
                .body("history[3].reason", equalTo("no durian"));
        assertThat(inClear()).isEmpty();
        assertThat(goalsOf(family)).hasSize(1);

        erased(village, family);
        assertThat(inClear()).isEmpty();
        assertThat(goalsOf(family)).isEmpty();
        own.get(goal).statusCode(404);
        completed(family);
        assertThat(count("select count(*) from goal_view where family_id = ?", family))
                .isZero();
        assertThat(structured(family)).isEmpty();
    }

    @Test
    void words_of_questions_are_sealed_and_end_with_the_family() {
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        UUID family = new Api(TestTokens.countryLead("PH")).family(village);
        Api own = new Api(TestTokens.familyToken(family));
        Api liaison = new Api(TestTokens.liaison(village.cohortId()));
        String question = "/questions/" + UUID.randomUUID();
        String questionBody =
                "{\"familyId\": \"%s\", \"month\": \"2021-03\", \"wording\": \"How is the papaya?\"}".formatted(family);
        liaison.put(question, questionBody).statusCode(201);
        liaison.put(question, questionBody).statusCode(200);
        liaison.put(question, questionBody.replace("papaya", "durian")).statusCode(409);
        own.put(question + "/answer", "{\"wording\": \"it is a coconut\"}").statusCode(201);
        own.put(question + "/answer", "{\"wording\": \"it is a coconut\"}").statusCode(200);
        own.put(question + "/answer", "{\"wording\": \"it is a durian\"}").statusCode(201);
        liaison.get("/questions?family=" + family)
                .body("items.wording", contains("How is the papaya?"))
                .body("items.answer", contains("it is a durian"));
        assertThat(inClear()).isEmpty();
        assertThat(questionsOf(family)).hasSize(1);

        erased(village, family);
        assertThat(inClear()).isEmpty();
        assertThat(questionsOf(family)).isEmpty();
        completed(family);
        assertThat(count("select count(*) from question_view where family_id = ?", family))
                .isZero();
    }

    @Test
    void notes_of_exchanges_are_sealed_and_end_with_the_family_that_wrote_them() {
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        Api lead = new Api(TestTokens.countryLead("PH"));
        UUID family = lead.family(village);
        UUID neighbour = lead.family(village);
        Api own = new Api(TestTokens.familyToken(family));
        Api other = new Api(TestTokens.familyToken(neighbour));
        String given = "/exchanges/" + UUID.randomUUID();
        own.put(given, exchange(family, neighbour, "tool", "a durian")).statusCode(201);
        own.put(given, exchange(family, neighbour, "tool", "a durian")).statusCode(200);
        own.put(given, exchange(family, neighbour, "tool", "a papaya")).statusCode(409);
        other.put("/exchanges/" + UUID.randomUUID(), exchange(neighbour, family, "food", "a jackfruit"))
                .statusCode(201);
        own.get("/exchanges?family=" + family).body("items.note", contains("a durian", "a jackfruit"));
        other.get("/exchanges?family=" + neighbour).body("items.note", contains("a durian", "a jackfruit"));
        other.get("/passbooks/" + neighbour).body("toConfirm.note", contains("a durian"));
        assertThat(inClear()).isEmpty();

        erased(village, family);
        assertThat(inClear()).isEmpty();
        completed(family);
        // What the neighbour declared is its own.
        other.get("/exchanges?family=" + neighbour)
                .body("items", hasSize(1))
                .body("items[0].note", equalTo("a jackfruit"));
        assertThat(structured(family)).isEmpty();
    }

    @Test
    void two_devices_that_differ_in_free_text_only_contradict_each_other() {
        CohortFixture village =
                CohortFixture.founded("PH", "PHP", Optional.empty()).opened();
        UUID family = new Api(TestTokens.countryLead("PH")).family(village);
        Api own = new Api(TestTokens.familyToken(family));
        String apart = ", \"basedOn\": []";
        own.put(journal(family, "2021-03"), journalWith("papaya", apart)).statusCode(201);
        own.put(journal(family, "2021-03"), journalWith("coconut", apart))
                .statusCode(201)
                .body("conflict", hasSize(2));
        caughtUp.awaitCatchUp();
        own.get("/journals/" + family + "/conflicts").body("items[0].sides", hasSize(2));
    }

    private static String journalWith(String note, String more) {
        return "{\"form\": \"core-1\", \"answers\": {\"ladder\": 7, \"note\": \"%s\"}%s}".formatted(note, more);
    }

    private static String exchange(UUID giver, UUID receiver, String kind, String note) {
        return """
                {"familyId": "%s", "direction": "given", "other": {"familyId": "%s"}, "kind": "%s", "on": "2021-03-05", "note": "%s"}""".formatted(giver, receiver, kind, note);
    }

    // Two readers hear of it, each at its own pace.
    private void erased(CohortFixture village, UUID family) {
        village.erases(family);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                count("select count(*) from directory_family where erased and family_id = ?", family)
                                        - keys(family))
                        .isEqualTo(1));
    }

    private List<GoalRow> goalsOf(UUID family) {
        return goals.ofFamily(family, Optional.empty(), Optional.empty(), new PageSize(50))
                .items();
    }

    private List<QuestionQueries.QuestionRow> questionsOf(UUID family) {
        return questions
                .ofFamily(family, Optional.empty(), Optional.empty(), new PageSize(50))
                .items();
    }

    private long rowsOf(UUID family) {
        return count("select count(*) from journal_view where family_id = ?", family)
                + count("select count(*) from journal_edition_view where family_id = ?", family)
                + count("select count(*) from draft_view where family_id = ?", family);
    }

    private long keys(UUID family) {
        return count("select count(*) from family_key where wrapped is not null and family_id = ?", family);
    }

    private long count(String query, UUID family) {
        return views.read(sql -> sql.select(query, family).mapTo(Long.class).one());
    }

    /** Every row of every table that holds a word. */
    private List<String> inClear() {
        List<String> tables = views.read(
                sql -> sql.select("select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE'")
                        .mapTo(String.class)
                        .list());
        assertThat(tables)
                .contains("event_store", "snapshot_store", "journal_view", "journal_edition_view", "draft_view")
                .contains("goal_view", "goal_history_view", "question_view", "exchange_view");
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
}
