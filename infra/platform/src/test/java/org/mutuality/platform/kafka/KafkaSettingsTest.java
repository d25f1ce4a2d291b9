package org.mutuality.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.servers.KafkaAccess;
import org.mutuality.servers.KafkaServer;
import org.mutuality.servers.Ports;

/** Kafka's own settings under {@code kafka.} reach its clients. */
class KafkaSettingsTest {
    private static final String TOPIC = "cohort.events.v1";
    private static final String SECRET = "only-in-this-test";

    @TempDir
    Path folder;

    @Test
    void a_broker_with_tls_and_passwords_is_used_by_kafkas_own_settings() throws Exception {
        Path keystore = folder.resolve("broker.p12");
        keytool("-genkeypair", keystore, "-keyalg", "EC", "-dname", "CN=broker", "-ext", "SAN=ip:127.0.0.1");
        Path certificate = folder.resolve("broker.pem");
        keytool("-exportcert", keystore, "-rfc", "-file", certificate.toString());
        int port = Ports.free();
        KafkaAccess access = new KafkaAccess(
                SECRET,
                Map.of("cohort", SECRET),
                Map.of(TOPIC, new KafkaAccess.Topic("cohort", List.of("cohort"))),
                Optional.of(new KafkaAccess.Tls(port, keystore, SECRET)));
        try (KafkaServer broker =
                new KafkaServer(folder.resolve("kafka"), Ports.free(), folder.resolve("log"), Optional.of(access))) {
            broker.start();
            broker.awaitReady(Duration.ofSeconds(90));
            Map<String, String> trusting = Map.of(
                    "kafka.security.protocol", "SASL_SSL",
                    "kafka.ssl.truststore.type", "PEM",
                    "kafka.ssl.truststore.location", certificate.toString());
            KafkaSettings settings = settings(port, trusting);
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .untilAsserted(() -> assertThat(nodes(settings)).isEqualTo(1));
            writesAndReads(settings);

            assertThatThrownBy(() -> nodes(settings(port, Map.of("kafka.security.protocol", "SASL_SSL"))))
                    .as("a certificate that nobody has vouched for")
                    .isInstanceOf(ServerUnavailableException.class);
            assertThatThrownBy(() -> nodes(settings(port, Map.of("kafka.security.protocol", "SASL_PLAINTEXT"))))
                    .as("without encryption")
                    .isInstanceOf(ServerUnavailableException.class);
        }
    }

    private static int nodes(KafkaSettings settings) {
        KafkaAdmin kafka = new KafkaAdmin(settings);
        try {
            return kafka.query(admin -> admin.describeCluster().nodes()).size();
        } finally {
            kafka.close();
        }
    }

    private static void writesAndReads(KafkaSettings settings) throws Exception {
        KafkaAdmin kafka = new KafkaAdmin(settings);
        kafka.query(admin ->
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all());
        kafka.close();
        try (var producer = new KafkaProducer<String, byte[]>(settings.producer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", new byte[] {1})).get(60, TimeUnit.SECONDS);
        }
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings.assigned())) {
            consumer.assign(List.of(new TopicPartition(TOPIC, 0)));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> consumer.poll(Duration.ofMillis(200)).count() == 1);
        }
    }

    private static KafkaSettings settings(int port, Map<String, String> security) {
        Map<String, String> all = new HashMap<>(security);
        KafkaAccess.client("cohort", SECRET).forEach((name, value) -> all.putIfAbsent("kafka." + name, value));
        return new KafkaSettings(
                new SmallRyeConfigBuilder().withDefaultValues(all).build(),
                "127.0.0.1:" + port,
                Optional.empty(),
                Optional.empty());
    }

    private static void keytool(String command, Path keystore, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                command,
                "-keystore",
                keystore.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                SECRET,
                "-alias",
                "broker"));
        arguments.addAll(List.of(more));
        Process process =
                new ProcessBuilder(arguments).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
