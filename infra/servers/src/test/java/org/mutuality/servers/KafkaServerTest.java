package org.mutuality.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
        try (KafkaServer server = new KafkaServer(folder.resolve("kafka"), Ports.free(), folder.resolve("log"))) {
            server.start();
            server.awaitReady(AT_MOST);
            int partition = send(server);
            assertThat(partitions(server)).isEqualTo(6);

            server.close();
            assertThat(server.ready()).isFalse();
            server.start();
            server.awaitReady(AT_MOST);

            assertThat(read(server, partition)).isEqualTo("told");
        }
    }

    private static int send(KafkaServer server) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", server.bootstrap(), "acks", "all"),
                new StringSerializer(),
                new StringSerializer())) {
            return producer.send(new ProducerRecord<>("kept", "key", "told"))
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
