package org.mutuality.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
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
        return Map.of(
                // Whoever else tests this service on the same Kafka would take half of its messages.
                "mutuality.kafka.groups", UUID.randomUUID() + "-",
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.user(),
                "quarkus.datasource.password", database.password(),
                "kafka.bootstrap.servers", servers.kafka(),
                "quarkus.oidc.auth-server-url", servers.issuer(),
                "quarkus.oidc.token.issuer", servers.issuer(),
                "quarkus.http.test-port", "0",
                "quarkus.log.console.json.enabled", "false");
    }

    // The servers end with this JVM, the database with them.
    @Override
    public void stop() {}
}
