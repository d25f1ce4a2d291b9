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

/** Connections to the database: how many, and how long one is waited for. */
@QuarkusTest
@TestProfile(HttpOnlyProfile.class)
class ConnectionsTest {
    @Inject
    AgroalDataSource pool;

    @Inject
    Flyway flyway;

    @Test
    void when_none_is_free_the_answer_is_503_and_later_all_is_well() throws SQLException {
        Deque<Connection> taken = new ArrayDeque<>();
        try {
            int all = pool.getConfiguration().connectionPoolConfiguration().maxSize();
            while (taken.size() < all) {
                taken.push(pool.getConnection());
            }
            ask().then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("type", equalTo("urn:problem:service-unavailable"));
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
        ask().then().statusCode(500);
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

    // Its own bug shows that it got a connection.
    private static io.restassured.response.Response ask() {
        return given().auth().oauth2(Tokens.of("s", "family", Map.of())).get("/door/twice");
    }
}
