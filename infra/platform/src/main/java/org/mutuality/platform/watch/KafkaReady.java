package org.mutuality.platform.watch;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jspecify.annotations.Nullable;

/**
 * Kafka answers. While it doesn't, commands are still taken and announced later, so whoever routes should look at
 * {@code database} alone; only other services' facts are late.
 */
@Singleton
@Readiness
public class KafkaReady implements HealthCheck {

    private static final int PATIENCE_MS = 2_000;

    private final String servers;
    private final Recently ready = new Recently(Duration.ofSeconds(5), this::answers);
    private @Nullable Admin admin;

    @Inject
    KafkaReady(@ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "localhost:9092") String servers) {
        this.servers = servers;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka").status(ready.get()).build();
    }

    private boolean answers() {
        try {
            return !admin().describeCluster()
                    .nodes()
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS)
                    .isEmpty();
        } catch (ExecutionException | TimeoutException | org.apache.kafka.common.KafkaException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    // Made late, because a name that can't be resolved already fails here.
    private synchronized Admin admin() {
        Admin known = admin;
        if (known == null) {
            known = Admin.create(Map.of(
                    AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                    AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MS,
                    AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MS));
            admin = known;
        }
        return known;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
