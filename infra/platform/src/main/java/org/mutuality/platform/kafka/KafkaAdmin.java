package org.mutuality.platform.kafka;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.apache.kafka.clients.admin.Admin;
import org.jspecify.annotations.Nullable;

/** Asks Kafka about itself. */
@Singleton
public class KafkaAdmin {
    private final KafkaSettings settings;
    private @Nullable Admin admin;

    public KafkaAdmin(KafkaSettings settings) {
        this.settings = settings;
    }

    /** Made late, because a name that can't be resolved already fails here. @throws org.apache.kafka.common.KafkaException */
    public synchronized Admin get() {
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
