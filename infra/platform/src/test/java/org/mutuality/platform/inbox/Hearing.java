package org.mutuality.platform.inbox;

import java.util.Map;
import java.util.Optional;
import org.mutuality.platform.kafka.KafkaAdmin;
import org.mutuality.platform.kafka.KafkaSettings;
import org.mutuality.platform.view.Views;

/** Makes {@link HeardAll} without a whole service. */
public final class Hearing {
    private Hearing() {}

    /** @param kafka host:port, asked only when somebody waits @param topics by the names of the views that they fill */
    public static HeardAll from(String kafka, Views views, Map<String, String> topics) {
        KafkaSettings settings = new KafkaSettings(kafka, Optional.empty(), Optional.empty());
        return new HeardAll(views, new TopicEnds(new KafkaAdmin(settings)), topics);
    }
}
