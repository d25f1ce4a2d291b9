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

/** Asks Kafka about itself. */
@Singleton
public class KafkaAdmin {
    private static final int PATIENCE_MS = 2_000;

    private final KafkaSettings settings;
    private @Nullable Admin admin;

    public KafkaAdmin(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Waits two seconds for the answer.
     *
     * @throws UnknownTopicOrPartitionException a topic that was asked for isn't made yet
     * @throws ServerUnavailableException there is no answer, or it is that something is wrong
     */
    public <T> T query(Function<Admin, KafkaFuture<T>> question) {
        try {
            return question.apply(admin()).get(PATIENCE_MS, TimeUnit.MILLISECONDS);
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

    // Made late, because a name that can't be resolved already fails here.
    private synchronized Admin admin() {
        Admin known = admin;
        if (known == null) {
            known = Admin.create(settings.admin());
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
