package org.mutuality.platform.outbox;

import io.quarkus.runtime.Quarkus;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;
import org.mutuality.platform.kafka.KafkaAdmin;

/**
 * Creates the topics that this service publishes on. A topic that exists must keep all messages for ever, since every
 * read model of other services can be rebuilt from it, but those of erased families: their tombstones, and by compaction the
 * messages themselves, vanish within three days while messages keep arriving. Otherwise the service ends and says what to
 * change.
 */
@Singleton
class OwnTopics {
    private static final Logger LOG = Logger.getLogger(OwnTopics.class);
    private static final int PARTITIONS = 6;

    /**
     * What is set for a new topic and required of an existing one. A tombstone takes effect when its segment is closed, after half a
     * day, and not before an hour, in which consumers can still read what it removes; it is compacted within a day then, and
     * deleted itself after another.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            TopicConfig.RETENTION_MS_CONFIG, "-1",
            TopicConfig.RETENTION_BYTES_CONFIG, "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG, "compact",
            TopicConfig.SEGMENT_MS_CONFIG, ms(Duration.ofHours(12)),
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, ms(Duration.ofHours(1)),
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, ms(Duration.ofDays(1)),
            TopicConfig.DELETE_RETENTION_MS_CONFIG, ms(Duration.ofDays(1)));

    private final KafkaAdmin kafka;
    private final Set<String> checked = ConcurrentHashMap.newKeySet();

    OwnTopics(KafkaAdmin kafka) {
        this.kafka = kafka;
    }

    /**
     * Creates a topic or checks it, once.
     *
     * @throws org.mutuality.platform.problem.ServerUnavailableException when Kafka does not answer
     * @throws IllegalStateException when the topic does not keep its messages; the service ends
     */
    void require(String topic) {
        if (checked.contains(topic)) {
            return;
        }
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try {
            Config config = kafka.query(
                    admin -> admin.describeConfigs(List.of(resource)).values().get(resource));
            refusal(topic, config).ifPresent(OwnTopics::refuse);
        } catch (UnknownTopicOrPartitionException e) {
            kafka.query(admin -> admin.createTopics(
                            List.of(new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()).configs(SETTINGS)))
                    .all());
        }
        checked.add(topic);
    }

    /** What is to be changed; empty when nothing is. */
    static Optional<String> refusal(String topic, Config config) {
        List<String> wrong = SETTINGS.entrySet().stream()
                .filter(setting -> !setting.getValue().equals(value(config, setting.getKey())))
                .map(setting -> "%s is %s, must be %s"
                        .formatted(setting.getKey(), value(config, setting.getKey()), setting.getValue()))
                .sorted()
                .toList();
        return wrong.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        ("Topic %s loses messages, or keeps those of erased families: %s. Change it by kafka-configs.sh --alter --topic %s --add-config %s"
                                        + ". But a topic with records whose keys are ids of families would keep only the last of each:"
                                        + " publish it again instead, see ADR 0021")
                                .formatted(
                                        topic,
                                        String.join("; ", wrong),
                                        topic,
                                        SETTINGS.entrySet().stream()
                                                .map(Map.Entry::toString)
                                                .sorted()
                                                .collect(Collectors.joining(","))));
    }

    private static String ms(Duration time) {
        return Long.toString(time.toMillis());
    }

    private static String value(Config config, String name) {
        ConfigEntry entry = config.get(name);
        return entry == null ? "unknown" : entry.value();
    }

    private static void refuse(String reason) {
        LOG.error(reason);
        Quarkus.asyncExit(1);
        throw new IllegalStateException(reason);
    }
}
