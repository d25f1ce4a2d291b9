package org.mutuality.platform.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.platform.kafka.KafkaAdmin;
import org.mutuality.platform.kafka.KafkaSettings;
import org.mutuality.platform.view.Views;

/** Makes {@link HeardAll} without a whole service. */
public final class Hearing {
    private Hearing() {}

    /** @param kafka host:port, asked only when somebody waits @param topics by the names of the views that they fill */
    public static HeardAll from(String kafka, Views views, Map<String, String> topics) {
        return from(kafka, views, topics, "none", () -> {});
    }

    /** @param policies the consumer group of the policies @param decided returns when views show what they decided */
    static HeardAll from(String kafka, Views views, Map<String, String> topics, String policies, Runnable decided) {
        KafkaAdmin admin = new KafkaAdmin(new KafkaSettings(kafka, Optional.empty(), Optional.empty()));
        return new HeardAll(
                reader -> Optional.ofNullable(topics.get(reader)).map(Set::of),
                new TopicEnds(admin),
                new ReaderPositions(views, admin, policies),
                decided);
    }
}
