package org.mutuality.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.runtime.ShutdownEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.kafka.KafkaAdmin;
import org.mutuality.platform.kafka.KafkaSettings;
import org.mutuality.platform.signing.EventSigner;
import org.mutuality.platform.signing.SigningSettings;
import org.mutuality.servers.KafkaServer;
import org.mutuality.servers.Ports;

/** Removed messages on a real Kafka, whose log files are read. */
class CompactionTest {
    private static final String TOPIC = "journal.events.v1";
    private static final UUID FAMILY = UUID.randomUUID();
    private static final String ERASED = "quetzal-answer";
    private static final String KEPT = "heron-answer";

    @TempDir
    Path folder;

    @Test
    void the_bytes_of_a_removed_message_vanish_from_the_log_and_every_other_message_stays() throws Exception {
        try (KafkaServer server =
                new KafkaServer(folder.resolve("kafka"), Ports.free(), folder.resolve("kafka.log"), Optional.empty())) {
            server.start();
            server.awaitReady(Duration.ofSeconds(90));
            KafkaSettings settings = new KafkaSettings(
                    ConfigProvider.getConfig(), server.bootstrap(), Optional.empty(), Optional.empty());
            KafkaAdmin admin = new KafkaAdmin(settings);
            OwnTopics topics = new OwnTopics(admin);
            Publisher publisher = new Publisher(topics, settings, new EventSigner(new NewKey()));
            topics.require(TOPIC);
            shorten(admin);

            publish(publisher, ERASED, 1);
            publish(publisher, KEPT, 2);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(files(ERASED)).isNotEmpty());

            publisher.flush(List.of(publisher.remove(message(ERASED), metadata(1))));
            int[] next = {3};
            await().atMost(Duration.ofSeconds(180))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        // Only a message closes the segment before it.
                        publish(publisher, "later", next[0]++);
                        assertThat(files(ERASED)).isEmpty();
                    });
            assertThat(files(KEPT)).isNotEmpty();
            publisher.stop(new ShutdownEvent());
        }
    }

    private static void shorten(KafkaAdmin admin) {
        List<AlterConfigOp> settings = Map.of(
                        "segment.ms", "500",
                        "min.compaction.lag.ms", "0",
                        "max.compaction.lag.ms", "1000",
                        "min.cleanable.dirty.ratio", "0.001",
                        "delete.retention.ms", "0",
                        "file.delete.delay.ms", "0",
                        // The text is looked for in the files.
                        "compression.type", "uncompressed")
                .entrySet()
                .stream()
                .map(one -> new AlterConfigOp(new ConfigEntry(one.getKey(), one.getValue()), AlterConfigOp.OpType.SET))
                .toList();
        admin.query(kafka -> kafka.incrementalAlterConfigs(
                        Map.of(new ConfigResource(ConfigResource.Type.TOPIC, TOPIC), settings))
                .all());
    }

    private static void publish(Publisher publisher, String text, int event) {
        publisher.flush(List.of(publisher.send(message(text), metadata(event))));
    }

    private static OutgoingMessage message(String text) {
        return new OutgoingMessage(
                new JournalSubmitted(
                        UUID.randomUUID(),
                        FAMILY,
                        UUID.randomUUID(),
                        "PH",
                        YearMonth.of(2021, 3),
                        1,
                        "core-1",
                        Map.of("work", text),
                        true,
                        Instant.EPOCH),
                FAMILY,
                "PH",
                Optional.empty());
    }

    private static EventMetadata metadata(int event) {
        return new EventMetadata(event, "journal-1", event, "event-" + event, Instant.EPOCH, Optional.empty());
    }

    private List<Path> files(String text) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file ->
                            file.toString().endsWith(".log") || file.toString().endsWith(".deleted"))
                    .filter(file -> file.toString().contains(TOPIC))
                    .filter(file -> contains(file, text))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (NoSuchFileException e) {
            // Deleted meanwhile.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record NewKey() implements SigningSettings {
        @Override
        public Optional<String> key() {
            try {
                byte[] key = KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded();
                return Optional.of("new:" + Base64.getEncoder().encodeToString(key));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Map<String, String> publicKeys() {
            return Map.of();
        }
    }
}
