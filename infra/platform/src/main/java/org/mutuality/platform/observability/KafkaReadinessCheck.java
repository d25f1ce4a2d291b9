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
 * Ready when Kafka answers. Without Kafka the service still accepts commands and publishes their events later, and only
 * other services' events are late; so a load balancer should check {@code database} alone.
 */
@Singleton
@Readiness
public class KafkaReadinessCheck implements HealthCheck {
    private final KafkaAdmin kafka;
    private final MemoizedCheck ready = new MemoizedCheck(Duration.ofSeconds(5), this::isAvailable);

    @Inject
    KafkaReadinessCheck(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("kafka").status(ready.get()).build();
    }

    private boolean isAvailable() {
        try {
            return !kafka.query(admin -> admin.describeCluster().nodes()).isEmpty();
        } catch (ServerUnavailableException e) {
            return false;
        }
    }
}
