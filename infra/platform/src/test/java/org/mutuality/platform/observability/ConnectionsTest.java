package org.mutuality.platform.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.HttpOnlyProfile;
import org.mutuality.platform.Tokens;

/** The database connections: their number, and how long a request waits for one. */
@QuarkusTest
@TestProfile(HttpOnlyProfile.class)
class ConnectionsTest {
    @Inject
    AgroalDataSource pool;

    @Inject
    Flyway flyway;

    @Test
    void without_a_free_connection_it_is_503_and_later_requests_succeed() throws SQLException {
        Deque<Connection> borrowed = new ArrayDeque<>();
        try {
            int all = pool.getConfiguration().connectionPoolConfiguration().maxSize();
            while (borrowed.size() < all) {
                borrowed.push(pool.getConnection());
            }
            requestWithBug()
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("type", equalTo("urn:problem:service-unavailable"));
        } finally {
            for (Connection one : borrowed) {
                one.close();
            }
        }
        requestWithBug().then().statusCode(500);
    }

    @Test
    void a_migration_may_take_longer_than_a_request() throws SQLException {
        try (Connection ofRequests = pool.getConnection();
                Connection ofMigrations =
                        flyway.getConfiguration().getDataSource().getConnection()) {
            assertThat(ofRequests.getNetworkTimeout()).isEqualTo(10_000);
            assertThat(ofMigrations.getNetworkTimeout()).isZero();
        }
    }

    // This operation fails by a bug of its own once it has a connection.
    private static io.restassured.response.Response requestWithBug() {
        return given().auth().oauth2(Tokens.of("s", "family", Map.of())).get("/example/twice");
    }
}
