package org.mutuality.platform.watch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.mutuality.platform.kafka.KafkaAdmin;
import org.mutuality.platform.problem.Unavailable;

/**
 * Kafka answers. While it doesn't, commands are still taken and announced later, so whoever routes should look at
 * {@code database} alone; only other services' facts are late.
 */
@Singleton
@Readiness
public class KafkaReady implements HealthCheck {
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
            return !kafka.ask(admin -> admin.describeCluster().nodes()).isEmpty();
        } catch (Unavailable e) {
            return false;
        }
    }
}
