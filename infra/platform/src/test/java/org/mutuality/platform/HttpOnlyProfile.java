package org.mutuality.platform;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;
import java.util.Map;

/** HTTP only: what every request passes through, without event store, Kafka and read models. */
public class HttpOnlyProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.application.name", "example",
                "quarkus.http.test-port", "0",
                "mutuality.database.statement-timeout", "1s",
                "mutuality.metrics.password", "for-prometheus-in-tests",
                "kafka.bootstrap.servers", "127.0.0.1:1",
                "quarkus.log.console.json.enabled", "false",
                "quarkus.arc.exclude-types",
                        "org.mutuality.platform.eventsourcing.**,org.mutuality.platform.projection.**,org.mutuality.platform.database.**,org.mutuality.platform.operations.**,org.mutuality.platform.outbox.**,org.mutuality.platform.inbox.**,org.mutuality.platform.directory.**,org.mutuality.platform.privacy.**,org.mutuality.platform.signing.**,org.mutuality.platform.erasure.**");
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(IdentityFixture.class));
    }
}
