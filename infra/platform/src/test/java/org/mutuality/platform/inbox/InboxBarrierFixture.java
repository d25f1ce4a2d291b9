package org.mutuality.platform.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.kafka.KafkaAdmin;
import org.mutuality.platform.kafka.KafkaSettings;

/** Makes {@link InboxBarrier} without a whole service. */
public final class InboxBarrierFixture {
    private InboxBarrierFixture() {}

    /** @param kafka host:port, asked only when somebody waits @param topics by the names of the views that they fill */
    public static InboxBarrier from(String kafka, ReadModelDatabase views, Map<String, String> topics) {
        return from(kafka, views, topics, "none", () -> {});
    }

    /** @param policies the consumer group of the policies @param decided returns when views show what they decided */
    static InboxBarrier from(
            String kafka, ReadModelDatabase views, Map<String, String> topics, String policies, Runnable decided) {
        KafkaAdmin admin = new KafkaAdmin(new KafkaSettings(kafka, Optional.empty(), Optional.empty()));
        return new InboxBarrier(
                reader -> Optional.ofNullable(topics.get(reader)).map(Set::of),
                new TopicEndOffsets(admin),
                new ConsumerOffsets(views, admin, policies),
                decided);
    }
}
