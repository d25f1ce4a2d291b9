package org.mutuality.journal;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.mutuality.journal.Api.journal;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mutuality.testkit.RealServers;
import org.mutuality.testkit.TestTokens;

/** While events of other services are still in transit, as after a crash, no response says that a family or its consent does not exist. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class InboxBarrierServiceTest {
    private static final Duration SOON = Duration.ofSeconds(60);

    private final String ngo = "ngo-" + UUID.randomUUID();
    private final CohortFixture village =
            CohortFixture.founded("PH", "PHP", Optional.of(ngo)).opened();
    private final Api partner = new Api(TestTokens.partner(ngo));

    @Inject
    AgroalDataSource database;

    @Test
    void a_family_is_unknown_only_when_all_events_were_received() throws Exception {
        UUID known = village.family();
        UUID nobody = UUID.randomUUID();
        awaitSubmits(known);
        UUID family;
        try (Connection _ = held("select from inbox_position where consumer = 'directory' for update")) {
            family = village.family();
            allAskToComeAgain(() -> submits(family), () -> submits(nobody), () -> declaresHelpWith(known, family));
        }
        awaitSubmits(family);
        declaresHelpWith(known, family).statusCode(201);
        submits(nobody).statusCode(404).body("type", equalTo("urn:problem:not-found"));
        declaresHelpWith(known, nobody).statusCode(422);
    }

    /** Published together, they end with the marker of a transaction, which is no message. */
    @Test
    void where_a_transaction_of_others_ended_everything_is_received() {
        village.families(20).forEach(this::awaitSubmits);
        await().atMost(SOON).untilAsserted(() -> submits(UUID.randomUUID()).statusCode(404));
    }

    @Test
    void a_consent_is_missing_only_when_all_events_were_received() throws Exception {
        UUID author = village.family(Instant.now(), "sharing");
        UUID family = village.family();
        UUID quiet = village.family();
        UUID strategy = UUID.randomUUID();
        await().atMost(SOON).untilAsserted(() -> shares(author, strategy).statusCode(201));
        awaitSubmits(family);
        awaitSubmits(quiet);
        try (Connection _ = held("lock table event_store in share mode")) {
            village.consents(family, "sharing", Instant.now());
            allAskToComeAgain(() -> shares(family, UUID.randomUUID()), () -> notes(family, strategy));
        }
        await().atMost(SOON).untilAsserted(() -> notes(family, strategy).statusCode(201));
        shares(family, UUID.randomUUID()).statusCode(201);
        shares(quiet, UUID.randomUUID()).statusCode(409).body("type", equalTo("urn:problem:strategy-needs-consent"));
        notes(quiet, strategy).statusCode(409).body("type", equalTo("urn:problem:trial-note-needs-consent"));
    }

    private Connection held(String what) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(what);
        }
        return connection;
    }

    @SafeVarargs
    private static void allAskToComeAgain(Callable<ValidatableResponse>... requests) throws Exception {
        try (ExecutorService sideBySide = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<ValidatableResponse> answer : sideBySide.invokeAll(List.of(requests))) {
                answer.get().statusCode(503).header("Retry-After", notNullValue());
            }
        }
    }

    private void awaitSubmits(UUID family) {
        await().atMost(SOON).untilAsserted(() -> submits(family).statusCode(201));
    }

    private ValidatableResponse submits(UUID family) {
        return partner.put(journal(family, "2021-03"), Api.SEVEN);
    }

    private ValidatableResponse declaresHelpWith(UUID family, UUID neighbour) {
        return partner.put(journal(family, "2021-04"), """
                {"form": "core-3", "answers": {"exchanges": [{"exchange_direction": "given", "exchange_with": "%s",
                 "exchange_kind": "food", "exchange_on": "2021-04-05"}]}}""".formatted(neighbour));
    }

    private ValidatableResponse shares(UUID family, UUID strategy) {
        return partner.put("/strategies/" + strategy, """
                {"familyId": "%s", "area": "savings", "title": "A jar a day", "text": "Ten pesos", "audience": "cohort"}""".formatted(family));
    }

    private ValidatableResponse notes(UUID family, UUID strategy) {
        return partner.put("/strategies/%s/trials/%s".formatted(strategy, UUID.randomUUID()), """
                {"familyId": "%s", "month": "2021-03", "result": "helped", "note": "We took a tin",
                 "source": {"kind": "call"}}""".formatted(family));
    }
}
