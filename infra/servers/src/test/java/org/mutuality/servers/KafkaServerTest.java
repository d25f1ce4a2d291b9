package org.mutuality.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerTest {
    private static final Duration AT_MOST = Duration.ofSeconds(90);

    @TempDir
    Path folder;

    @Test
    void makes_topics_of_six_partitions_and_keeps_records_through_a_restart() throws Exception {
        try (KafkaServer server = server(Optional.empty())) {
            server.start();
            server.awaitReady(AT_MOST);
            int partition = send(server);
            assertThat(partitions(server)).isEqualTo(6);

            server.close();
            assertThat(server.ready()).isFalse();
            server.start();
            server.awaitReady(AT_MOST);

            assertThat(read(server, partition)).isEqualTo("value");
        }
    }

    @Test
    void only_the_writer_of_a_topic_writes_and_only_its_readers_read() throws Exception {
        KafkaAccess access = new KafkaAccess(
                "admin-secret",
                Map.of("cohort", "c-secret", "journal", "j-secret", "analyst", "a-secret"),
                Map.of(
                        "cohort.events.v1", new KafkaAccess.Topic("cohort", List.of("journal")),
                        "research.*", new KafkaAccess.Topic("journal", List.of("analyst"))));
        try (KafkaServer server = server(Optional.of(access))) {
            server.start();
            server.awaitReady(AT_MOST);
            Map<String, Object> cohort = client(server, "cohort", "c-secret");
            createTopic(cohort, "cohort.events.v1");
            assertThat(write(cohort, "cohort.events.v1")).isEmpty();

            assertThat(write(Map.of("bootstrap.servers", server.bootstrap()), "cohort.events.v1"))
                    .as("without credentials")
                    .isNotEmpty();
            assertThat(write(client(server, "cohort", "wrong"), "cohort.events.v1"))
                    .contains("SaslAuthenticationException");
            for (String other : List.of("journal", "analyst")) {
                String password = access.passwords().get(other);
                assertThat(write(client(server, other, password), "cohort.events.v1"))
                        .as(other)
                        .contains("TopicAuthorizationException");
            }
            assertThat(write(cohort, "another.v1")).contains("TopicAuthorizationException");
            assertThat(read(client(server, "journal", "j-secret"), "journal-test", "cohort.events.v1"))
                    .isEqualTo("1");
            assertThat(read(client(server, "analyst", "a-secret"), "analyst-test", "cohort.events.v1"))
                    .contains("TopicAuthorizationException");
            createTopic(client(server, "journal", "j-secret"), "research.panel.v1");
            assertThat(write(client(server, "journal", "j-secret"), "research.panel.v1"))
                    .isEmpty();
            assertThat(read(client(server, "analyst", "a-secret"), "analyst-test", "research.panel.v1"))
                    .isEqualTo("1");
            assertThat(write(client(server, "analyst", "a-secret"), "research.panel.v1"))
                    .contains("AuthorizationException");
            assertThat(read(client(server, "journal", "j-secret"), "cohort-test", "cohort.events.v1"))
                    .as("in another's consumer group")
                    .contains("GroupAuthorizationException");

            server.close();
            KafkaAccess less = new KafkaAccess(
                    "admin-secret",
                    Map.of("cohort", "c-new", "journal", "j-secret"),
                    Map.of("cohort.events.v1", new KafkaAccess.Topic("cohort", List.of())));
            try (KafkaServer again = server(Optional.of(less))) {
                again.start();
                again.awaitReady(AT_MOST);
                assertThat(write(client(again, "cohort", "c-secret"), "cohort.events.v1"))
                        .contains("SaslAuthenticationException");
                assertThat(write(client(again, "cohort", "c-new"), "cohort.events.v1"))
                        .isEmpty();
                assertThat(read(client(again, "journal", "j-secret"), "journal-test", "cohort.events.v1"))
                        .as("no reader any more")
                        .contains("AuthorizationException");
            }
        }
    }

    private KafkaServer server(Optional<KafkaAccess> access) {
        return new KafkaServer(folder.resolve("kafka"), Ports.free(), folder.resolve("log"), access);
    }

    private static Map<String, Object> client(KafkaServer server, String user, String password) {
        Map<String, Object> settings = new HashMap<>(KafkaAccess.client(user, password));
        settings.put("bootstrap.servers", server.bootstrap());
        return settings;
    }

    private static void createTopic(Map<String, Object> client, String topic) throws Exception {
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get(60, TimeUnit.SECONDS);
        }
    }

    /** The error of a write; empty without one. */
    private static String write(Map<String, Object> client, String topic) {
        Map<String, Object> settings = new HashMap<>(client);
        // Without credentials nothing says that they are missing: the broker closes the connection.
        settings.put("max.block.ms", client.containsKey("sasl.mechanism") ? 60_000 : 5_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get(60, TimeUnit.SECONDS);
            return "";
        } catch (Exception e) {
            return e.toString();
        }
    }

    /** How many records a topic has, or the error. */
    private static String read(Map<String, Object> client, String group, String topic) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            long end = System.nanoTime() + AT_MOST.toNanos();
            while (System.nanoTime() < end) {
                int count = consumer.poll(Duration.ofMillis(200)).count();
                if (count > 0) {
                    return Integer.toString(count);
                }
            }
            return "nothing";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static int send(KafkaServer server) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", server.bootstrap(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            return producer.send(new ProducerRecord<>("kept", "key", "value"))
                    .get(60, TimeUnit.SECONDS)
                    .partition();
        }
    }

    private static int partitions(KafkaServer server) {
        try (var consumer = consumer(server)) {
            return consumer.partitionsFor("kept").size();
        }
    }

    private static String read(KafkaServer server, int partition) {
        TopicPartition place = new TopicPartition("kept", partition);
        try (var consumer = consumer(server)) {
            consumer.assign(java.util.List.of(place));
            consumer.seekToBeginning(java.util.List.of(place));
            return consumer.poll(AT_MOST).iterator().next().value();
        }
    }

    private static KafkaConsumer<String, String> consumer(KafkaServer server) {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", server.bootstrap()), new StringDeserializer(), new StringDeserializer());
    }
}
