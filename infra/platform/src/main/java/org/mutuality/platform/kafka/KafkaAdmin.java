package org.mutuality.platform.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.problem.ServerUnavailableException;

/** Kafka's admin client: topics, offsets, consumer groups. */
@Singleton
public class KafkaAdmin {
    private static final int TIMEOUT_MS = 2_000;

    private final KafkaSettings settings;
    private @Nullable Admin admin;

    public KafkaAdmin(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Sends a request and waits up to two seconds for its result.
     *
     * @throws UnknownTopicOrPartitionException when a requested topic does not exist yet
     * @throws ServerUnavailableException when there is no result in time, or it is an error
     */
    public <T> T query(Function<Admin, KafkaFuture<T>> request) {
        try {
            return request.apply(admin()).get(TIMEOUT_MS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownTopicOrPartitionException unknown ? unknown : unavailable(e);
        } catch (TimeoutException | KafkaException e) {
            throw unavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        }
    }

    private static ServerUnavailableException unavailable(Exception cause) {
        return new ServerUnavailableException("Kafka", cause);
    }

    // Created on first use: it already fails when the server's name cannot be resolved.
    private synchronized Admin admin() {
        Admin existing = admin;
        if (existing == null) {
            existing = Admin.create(settings.admin());
            admin = existing;
        }
        return existing;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
        }
    }
}
