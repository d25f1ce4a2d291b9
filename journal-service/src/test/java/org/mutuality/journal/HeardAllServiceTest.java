package org.mutuality.journal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.testkit.People;
import org.mutuality.testkit.RealServers;

/** While what other services told is still on its way, as after a crash, nobody is told that a family isn't there. */
@QuarkusTest
@QuarkusTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "service", value = "journal"))
class HeardAllServiceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    @Inject
    AgroalDataSource database;

    @Test
    void a_family_is_unknown_only_when_all_was_heard() throws SQLException {
        String ngo = "ngo-" + UUID.randomUUID();
        Village village = Village.founded("PH", "PHP", Optional.of(ngo)).opened();
        String partner = People.partner(ngo);
        UUID nobody = UUID.randomUUID();
        UUID family;
        try (Connection _ = directoryHeld()) {
            family = village.family();
            Response known = put(partner, family);
            assertThat(known.statusCode()).as(known.asString()).isEqualTo(503);
            assertThat(known.header("Retry-After")).isNotBlank();
            assertThat(put(partner, nobody).statusCode()).isEqualTo(503);
        }
        await().atMost(SOON).until(() -> put(partner, family).statusCode() == 201);
        put(partner, nobody).then().statusCode(404).body("type", equalTo("urn:problem:not-found"));
    }

    /** Told together, they end with a mark of the transaction, which is no message. */
    @Test
    void where_a_transaction_of_others_ended_all_is_heard() {
        Village village = Village.founded("PH", "PHP", Optional.empty()).opened();
        String partner = People.partner("ngo-" + UUID.randomUUID());
        village.families(20);
        await().atMost(SOON).until(() -> put(partner, UUID.randomUUID()).statusCode() == 404);
    }

    private Connection directoryHeld() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("select from inbox_position where reader = 'directory' for update");
        }
        return connection;
    }

    private static Response put(String token, UUID family) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"form\": \"core-1\", \"answers\": {\"ladder\": 7}}")
                .put("/journals/" + family + "/2021-03");
    }
}
