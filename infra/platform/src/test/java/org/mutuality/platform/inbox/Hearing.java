package org.mutuality.platform.inbox;

import java.util.Optional;
import org.mutuality.platform.kafka.KafkaAdmin;
import org.mutuality.platform.kafka.KafkaSettings;
import org.mutuality.platform.view.Views;

/** Makes {@link HeardAll} without a whole service. */
public final class Hearing {
    private Hearing() {}

    /** @param kafka host:port, asked only when somebody waits */
    public static HeardAll from(String kafka, Views views) {
        KafkaSettings settings = new KafkaSettings(kafka, Optional.empty(), Optional.empty());
        return new HeardAll(views, new TopicEnds(new KafkaAdmin(settings)));
    }
}
