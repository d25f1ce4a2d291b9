package org.mutuality.platform.inbox;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.kafka.KafkaAdmin;
import org.mutuality.platform.kafka.KafkaSettings;

/** Creates an {@link InboxBarrier} without a whole service. */
public final class InboxBarrierFixture {
    private InboxBarrierFixture() {}

    /**
     * @param kafka host:port, used only when a caller waits
     * @param topics topic by name of the projection that reads it
     */
    public static InboxBarrier from(String kafka, ReadModelDatabase database, Map<String, String> topics) {
        return from(kafka, database, topics, "none", () -> {});
    }

    /**
     * @param policies consumer group of the policies
     * @param awaitProjections returns when the projections show the effects of the policies
     */
    static InboxBarrier from(
            String kafka,
            ReadModelDatabase database,
            Map<String, String> topics,
            String policies,
            Runnable awaitProjections) {
        KafkaAdmin admin = new KafkaAdmin(
                new KafkaSettings(ConfigProvider.getConfig(), kafka, Optional.empty(), Optional.empty()));
        return new InboxBarrier(
                consumer -> Optional.ofNullable(topics.get(consumer)).map(Set::of),
                new TopicEndOffsets(admin),
                new ConsumerOffsets(database, admin, policies),
                awaitProjections);
    }
}
