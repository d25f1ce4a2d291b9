package org.mutuality.platform.observability;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.mutuality.platform.kafka.KafkaAdmin;
import org.mutuality.platform.problem.ServerUnavailableException;

/**
 * Kafka answers. While it doesn't, commands are still taken and announced later, so whoever routes should look at
 * {@code database} alone; only other services' facts are late.
 */
@Singleton
@Readiness
public class KafkaReadinessCheck implements HealthCheck {
    private final KafkaAdmin kafka;
    private final MemoizedCheck ready = new MemoizedCheck(Duration.ofSeconds(5), this::answers);

    @Inject
    KafkaReadinessCheck(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka").status(ready.get()).build();
    }

    private boolean answers() {
        try {
            return !kafka.query(admin -> admin.describeCluster().nodes()).isEmpty();
        } catch (ServerUnavailableException e) {
            return false;
        }
    }
}
