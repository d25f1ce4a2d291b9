package org.mutuality.journal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.mutuality.journal.Api.SEVEN;
import static org.mutuality.journal.Api.journal;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.projection.ProjectionBarrier;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** Drafts over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class DraftServiceTest {
    private static CohortFixture village;
    private static Api partner;

    @Inject
    ProjectionBarrier caughtUp;

    @BeforeAll
    static void people() {
        String ngo = "ngo-" + UUID.randomUUID();
        village = CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
        partner = new Api(TestTokens.partner(ngo));
    }

    @Test
    void any_answers_are_saved_valid_or_not() {
        UUID family = partner.family(village);
        Api own = new Api(TestTokens.familyToken(family));
        own.put(draft(family), """
                {"form": "core-1", "answers": {"ladder": 99, "huh": [1, 1.50, null, {"a": "b"}], "work_days": 3}}""")
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("errors.pointer", contains("/answers/ladder", "/answers/huh"))
                .body("answers.work_days", equalTo(3));
        caughtUp.awaitCatchUp();
        own.get(draft(family))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("answers.ladder", equalTo(99))
                .body("answers.huh[3].a", equalTo("b"))
                .body("errors.pointer", contains("/answers/ladder", "/answers/huh"));
        own.put(draft(family).replace("2021-03", "2021-04"), "{\"form\": \"core-1\", \"answers\": {}}")
                .statusCode(201)
                .body("missing", hasItem("income_wages"));
        own.get(journal(family, "2021-03")).statusCode(404);
    }

    @Test
    void two_devices_do_not_overwrite_each_other() {
        UUID family = partner.family(village);
        partner.put(draft(family), written(1, "a")).statusCode(201);
        partner.put(draft(family), written(1, "a")).statusCode(200).header("ETag", "\"1\"");
        partner.put(draft(family), written(2, "a")).statusCode(200).header("ETag", "\"2\"");
        partner.put(draft(family), written(3, "b")).statusCode(412);
        partner.putIf("\"1\"", draft(family), written(3, "b")).statusCode(412);
        partner.putIf("\"2\"", draft(family), written(3, "b")).statusCode(200).header("ETag", "\"3\"");
        partner.putIf("\"2\"", draft(family), written(4, "a"))
                .statusCode(412)
                .body("type", equalTo("urn:problem:precondition-failed"));
    }

    @Test
    void it_ends_when_the_month_is_submitted_or_it_is_discarded() {
        UUID family = partner.family(village);
        partner.put(draft(family), written(1, "a")).statusCode(201);
        caughtUp.awaitCatchUp();
        partner.get(draft(family)).statusCode(200);
        partner.put(journal(family, "2021-03"), SEVEN).statusCode(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> partner.get(draft(family)).statusCode(404));

        partner.put(draft(family), written(2, "b")).statusCode(201).header("ETag", "\"2\"");
        caughtUp.awaitCatchUp();
        partner.get(draft(family)).body("answers.ladder", equalTo(2));
        partner.delete(draft(family)).statusCode(204);
        partner.delete(draft(family)).statusCode(204);
        caughtUp.awaitCatchUp();
        partner.get(draft(family)).statusCode(404);
    }

    @Test
    void there_may_be_none_to_discard() {
        UUID family = partner.family(village);
        partner.delete(draft(family)).statusCode(204);
        partner.get(draft(family)).statusCode(404);
    }

    @Test
    void only_those_who_submit_see_it() {
        UUID family = partner.family(village);
        partner.put(draft(family), written(1, "a")).statusCode(201);
        caughtUp.awaitCatchUp();
        for (String token :
                List.of(TestTokens.liaison(village.cohortId()), TestTokens.financeMaker("PH"), TestTokens.analyst())) {
            new Api(token).get(draft(family)).statusCode(403);
            new Api(token).put(draft(family), written(2, "a")).statusCode(403);
            new Api(token).delete(draft(family)).statusCode(403);
        }
        Api stranger = new Api(TestTokens.familyToken(UUID.randomUUID()));
        stranger.get(draft(family)).statusCode(404);
        stranger.delete(draft(family)).statusCode(404);
        partner.get(draft(family)).statusCode(200);
    }

    @Test
    void what_cannot_be_saved_is_reported() {
        UUID family = partner.family(village);
        partner.put(draft(family), """
                {"form": "core-9", "answers": {"note": "%s"}, "device": ""}""".formatted("x".repeat(66_000)))
                .statusCode(422)
                .body("errors.pointer", contains("/form", "/answers", "/device"));
        partner.put(draft(family), "{\"form\": \"core-1\", \"answers\": [1]}").statusCode(422);
        partner.put("/journals/%s/9999-12/draft".formatted(family), written(1, "a"))
                .statusCode(422);
        partner.get(draft(family)).statusCode(404);
    }

    private static String draft(UUID family) {
        return journal(family, "2021-03") + "/draft";
    }

    private static String written(int steps, String device) {
        return Api.ladder(steps, ", \"device\": \"%s\"".formatted(device));
    }
}
