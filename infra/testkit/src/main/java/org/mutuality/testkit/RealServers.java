package org.mutuality.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/**
 * Gives a {@code @QuarkusTest} real PostgreSQL, Kafka and Keycloak: {@code @QuarkusTestResource(RealServers.class)}.
 * The database is fresh and this test's alone, Kafka's topics are those of all tests of this JVM: they choose ids that nobody
 * else has.
 */
public final class RealServers implements QuarkusTestResourceLifecycleManager {
    /** A machine that is busy with something else is slow, and nothing is wrong with it. */
    private static final Map<String, String> TIMEOUT = Map.of(
            "quarkus.datasource.jdbc.acquisition-timeout", "60S",
            "quarkus.datasource.jdbc.validation-query-timeout", "60S",
            "quarkus.datasource.jdbc.additional-jdbc-properties.connectTimeout", "60",
            "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", "120",
            "quarkus.oidc.connection-timeout", "60S",
            // Of REST Assured, for each request.
            "quarkus.http.test-timeout", "2M");

    private String service = "service";

    /** @param args {@code service}: how the database's name begins */
    @Override
    public void init(Map<String, String> args) {
        service = args.getOrDefault("service", service);
    }

    @Override
    public Map<String, String> start() {
        TestServers servers = TestServers.shared();
        Database database = servers.freshDatabase(service);
        Map<String, String> config = new HashMap<>(TIMEOUT);
        config.putAll(Map.of(
                // Whoever else tests this service on the same Kafka would take half of its messages.
                "mutuality.kafka.group-prefix", UUID.randomUUID() + "-",
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                "kafka.bootstrap.servers", servers.kafka(),
                "quarkus.oidc.auth-server-url", servers.issuer(),
                "quarkus.oidc.token.issuer", servers.issuer(),
                "quarkus.http.test-port", "0",
                "quarkus.log.console.json.enabled", "false"));
        return config;
    }

    // The servers end with this JVM, the database with them.
    @Override
    public void stop() {}
}
