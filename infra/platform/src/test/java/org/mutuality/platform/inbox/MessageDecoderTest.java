package org.mutuality.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.mutuality.contracts.cohort.FamilyErased;
import org.mutuality.contracts.registry.ContractRegistry;

class MessageDecoderTest {
    private static final String FAMILY = UUID.randomUUID().toString();
    private static final String COHORT = UUID.randomUUID().toString();

    @Test
    void an_event_of_the_topics_owner_is_read() {
        assertThat(MessageDecoder.read(erasure("cohort.events.v1", "/mutuality/cohort"))
                        .orElseThrow()
                        .fact())
                .isInstanceOf(FamilyErased.class);
    }

    @Test
    void an_event_of_another_source_is_refused() {
        for (String source : new String[] {"/mutuality/journal", "/mutuality/cohort/", "cohort"}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MessageDecoder.read(erasure("cohort.events.v1", source)))
                    .withMessageContaining("source");
        }
    }

    @Test
    void a_type_of_another_topic_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MessageDecoder.read(erasure("journal.events.v1", "/mutuality/journal")))
                .withMessageContaining("another topic");
    }

    private static ConsumerRecord<byte[], byte[]> erasure(String topic, String source) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>(topic, 0, 0, FAMILY.getBytes(UTF_8), """
                {"familyId": "%s", "cohortId": "%s", "country": "PH", "at": "2026-11-30T00:00:00Z"}""".formatted(FAMILY, COHORT)
                        .getBytes(UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        source,
                        "ce_type",
                        ContractRegistry.nameOf(FamilyErased.class),
                        "ce_time",
                        "2026-11-30T00:00:00Z",
                        "ce_partitionkey",
                        FAMILY,
                        "ce_country",
                        "PH",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }
}
