package org.mutuality.platform.kafka;

import static java.util.Map.entry;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Client settings: a message is acknowledged only when it is replicated, and an offset is committed only after its
 * effect.
 */
@Singleton
public class KafkaSettings {
    private final String servers;
    private final String groupPrefix;
    private final Optional<String> instanceId;
    private final Map<String, Object> security;

    /**
     * @param config has Kafka's own settings of security under {@code kafka.}, such as {@code kafka.security.protocol},
     *     {@code kafka.sasl.mechanism}, {@code kafka.sasl.jaas.config} and {@code kafka.ssl.truststore.location}
     * @param groupPrefix prefix of the names of consumer groups, for several deployments on one Kafka that each
     *     read everything
     * @param instanceId permanent name of this instance among those that share a service's work: after a crash it
     *     continues at once, without a wait for the session's end. Two instances with one name fence each other.
     *     Without a name, each start is a new member
     */
    public KafkaSettings(
            Config config,
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "127.0.0.1:9092") String servers,
            @ConfigProperty(name = "mutuality.kafka.group-prefix") Optional<String> groupPrefix,
            @ConfigProperty(name = "mutuality.kafka.instance-id") Optional<String> instanceId) {
        this.servers = servers;
        this.groupPrefix = groupPrefix.orElse("");
        this.instanceId = instanceId;
        this.security = security(config);
    }

    // Those of the admin client are those of all clients.
    private static Map<String, Object> security(Config config) {
        Map<String, Object> settings = new HashMap<>();
        AdminClientConfig.configNames().stream()
                .filter(name -> name.startsWith("security.") || name.startsWith("sasl.") || name.startsWith("ssl."))
                .forEach(name -> config.getOptionalValue("kafka." + name, String.class)
                        .ifPresent(value -> settings.put(name, value)));
        return Map.copyOf(settings);
    }

    public Map<String, Object> producer() {
        Map<String, Object> settings = new HashMap<>(security);
        settings.putAll(Map.ofEntries(
                entry(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
                entry(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class),
                entry(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class),
                entry(ProducerConfig.ACKS_CONFIG, "all"),
                entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true),
                // Every Kafka client reads gzip; kafkajs, for one, fails on zstd and lz4 without extra libraries.
                entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip"),
                entry(ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, 1),
                // One batch for all that the outbox sends in one pass, instead of one for five messages.
                entry(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024),
                entry(ProducerConfig.LINGER_MS_CONFIG, 5),
                entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000),
                entry(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000),
                entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000)));
        return settings;
    }

    /** Name of a consumer group, with the prefix. */
    public String groupId(String group) {
        return groupPrefix + group;
    }

    public Map<String, Object> consumer(String group) {
        Map<String, Object> settings = assigned();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, groupId(group));
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        instanceId.ifPresent(name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name));
        // A topic created after this consumer's start is noticed within this time.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return settings;
    }

    /** For a consumer without a group, which assigns itself partitions and offsets. */
    public Map<String, Object> assigned() {
        Map<String, Object> settings = new HashMap<>(admin());
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        // Topics are created by the service that publishes on them.
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    public Map<String, Object> admin() {
        Map<String, Object> settings = new HashMap<>(security);
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        return settings;
    }
}
