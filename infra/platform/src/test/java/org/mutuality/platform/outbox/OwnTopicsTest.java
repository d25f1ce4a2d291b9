package org.mutuality.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.core.ThrowingRunnable;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.kafka.KafkaAdmin;
import org.mutuality.platform.kafka.KafkaSettings;
import org.mutuality.servers.TestServers;

class OwnTopicsTest {
    private final String topic = "own." + UUID.randomUUID();
    private final ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    private final KafkaAdmin kafka = new KafkaAdmin(new KafkaSettings(
            ConfigProvider.getConfig(), TestServers.shared().kafka(), Optional.empty(), Optional.empty()));

    @Test
    void a_missing_topic_is_created_and_keeps_its_messages_for_ever() {
        new OwnTopics(kafka).require(topic);

        // A broker knows of a change a moment after the controller has made it.
        awaitUntil(() -> {
            assertThat(config().get("retention.ms").value()).isEqualTo("-1");
            assertThat(config().get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(kafka.query(admin -> admin.describeTopics(List.of(topic)).allTopicNames())
                            .get(topic)
                            .partitions())
                    .hasSize(6);
        });
        new OwnTopics(kafka).require(topic);
    }

    @Test
    void a_topic_that_loses_messages_is_refused_with_what_to_change() {
        new OwnTopics(kafka).require(topic);
        awaitUntil(() -> assertThat(OwnTopics.refusal(topic, config())).isEmpty());

        kafka.query(admin -> admin.incrementalAlterConfigs(
                        Map.of(resource, List.of(set("retention.ms", "604800000"), set("cleanup.policy", "delete"))))
                .all());
        awaitUntil(() -> assertThat(OwnTopics.refusal(topic, config()).orElseThrow())
                .contains(
                        topic,
                        "retention.ms is 604800000, must be -1",
                        "cleanup.policy is delete, must be compact",
                        "--add-config")
                .doesNotContain("retention.bytes is"));
    }

    private static void awaitUntil(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(assertion);
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET);
    }

    private Config config() {
        return kafka.query(
                admin -> admin.describeConfigs(List.of(resource)).values().get(resource));
    }
}
