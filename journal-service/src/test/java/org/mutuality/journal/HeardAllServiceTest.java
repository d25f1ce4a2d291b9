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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.mutuality.testkit.People;
import org.mutuality.testkit.RealServers;

/** While what other services told is still on its way, as after a crash, nobody is told that a family isn't there. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class HeardAllServiceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private final String ngo = "ngo-" + UUID.randomUUID();
    private final Village village =
            Village.founded("PH", "PHP", Optional.of(ngo)).opened();
    private final Api partner = new Api(People.partner(ngo));

    @Inject
    AgroalDataSource database;

    @Test
    void a_family_is_unknown_only_when_all_was_heard() throws Exception {
        UUID known = village.family();
        UUID nobody = UUID.randomUUID();
        awaitTells(known);
        UUID family;
        try (Connection _ = directoryHeld();
                ExecutorService sideBySide = Executors.newVirtualThreadPerTaskExecutor()) {
            family = village.family();
            List<Callable<ValidatableResponse>> tellings =
                    List.of(() -> tells(family), () -> tells(nobody), () -> tellsOf(known, family));
            for (Future<ValidatableResponse> answer : sideBySide.invokeAll(tellings)) {
                answer.get().statusCode(503).header("Retry-After", notNullValue());
            }
        }
        awaitTells(family);
        tellsOf(known, family).statusCode(201);
        tells(nobody).statusCode(404).body("type", equalTo("urn:problem:not-found"));
        tellsOf(known, nobody).statusCode(422);
    }

    /** Told together, they end with the mark of a transaction, which is no message. */
    @Test
    void where_a_transaction_of_others_ended_all_is_heard() {
        village.families(20).forEach(this::awaitTells);
        await().atMost(SOON).untilAsserted(() -> tells(UUID.randomUUID()).statusCode(404));
    }

    private Connection directoryHeld() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select from inbox_position where reader = 'directory' for update");
        }
        return connection;
    }

    private void awaitTells(UUID family) {
        await().atMost(SOON).untilAsserted(() -> tells(family).statusCode(201));
    }

    private ValidatableResponse tells(UUID family) {
        return partner.put(journal(family, "2021-03"), Api.SEVEN);
    }

    private ValidatableResponse tellsOf(UUID family, UUID neighbour) {
        return partner.put(journal(family, "2021-04"), """
                {"form": "core-3", "answers": {"exchanges": [{"exchange_direction": "given", "exchange_with": "%s",
                 "exchange_kind": "food", "exchange_on": "2021-04-05"}]}}""".formatted(neighbour));
    }
}
