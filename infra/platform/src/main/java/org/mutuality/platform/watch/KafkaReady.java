package org.mutuality.platform.watch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.mutuality.platform.kafka.KafkaAdmin;

/**
 * Kafka answers. While it doesn't, commands are still taken and announced later, so whoever routes should look at
 * {@code database} alone; only other services' facts are late.
 */
@Singleton
@Readiness
public class KafkaReady implements HealthCheck {

    private static final int PATIENCE_MS = 2_000;

    private final KafkaAdmin kafka;
    private final Recently ready = new Recently(Duration.ofSeconds(5), this::answers);

    @Inject
    KafkaReady(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka").status(ready.get()).build();
    }

    private boolean answers() {
        try {
            return !kafka.get()
                    .describeCluster()
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
}
