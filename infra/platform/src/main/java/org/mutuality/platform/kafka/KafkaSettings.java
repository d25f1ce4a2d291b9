package org.mutuality.platform.kafka;

import static java.util.Map.entry;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How this platform talks to Kafka: nothing acknowledged is lost, nothing is committed before its effect. */
@Singleton
public class KafkaSettings {
    private final String servers;
    private final String groups;
    private final Optional<String> instance;

    /**
     * @param groups begins the names of consumer groups, where several of a service read one Kafka and each reads all
     * @param instance names this one of those that share a service's work, for ever: after a crash it goes on at once, without
     *     Kafka waiting for the one that died. Two of one name take each other's place; without one, it gets a new name at each start
     */
    public KafkaSettings(
            @ConfigProperty(name = "kafka.bootstrap.servers", defaultValue = "127.0.0.1:9092") String servers,
            @ConfigProperty(name = "mutuality.kafka.groups") Optional<String> groups,
            @ConfigProperty(name = "mutuality.kafka.instance") Optional<String> instance) {
        this.servers = servers;
        this.groups = groups.orElse("");
        this.instance = instance;
    }

    public Map<String, Object> producer() {
        return Map.ofEntries(
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
                entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000));
    }

    /** The name in Kafka of a group of this platform's. */
    public String groupId(String group) {
        return groups + group;
    }

    public Map<String, Object> consumer(String group) {
        Map<String, Object> settings = new HashMap<>(admin());
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, groupId(group));
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        instance.ifPresent(name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name));
        // A topic that is made after this consumer has started is seen within this time.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return settings;
    }

    public Map<String, Object> admin() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers,
                ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    }
}
