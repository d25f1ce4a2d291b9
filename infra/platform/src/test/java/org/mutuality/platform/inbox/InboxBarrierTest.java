package org.mutuality.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.Migrated;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.servers.TestServers;

/** Positions of a real PostgreSQL against the ends of topics of a real Kafka. */
class InboxBarrierTest {
    private static final String VIEW = "view";
    private static final Map<String, Object> KAFKA =
            Map.of("bootstrap.servers", TestServers.shared().kafka());
    private static final DataSource DATABASE = Migrated.database("heard");

    private final String topic = "topic-" + UUID.randomUUID();
    private final String group = "group-" + topic;
    private final AtomicInteger decided = new AtomicInteger();
    private final ReadModelDatabase views = new ReadModelDatabase(DATABASE);
    private final InboxBarrier heardAll = hearing(TestServers.shared().kafka());
    private final Jdbi sql = Jdbi.create(DATABASE);

    @BeforeEach
    void nothing_taken() {
        sql.useHandle(open -> open.execute("delete from inbox_position"));
    }

    @Test
    void of_a_topic_that_is_not_made_all_is_heard() {
        heardAll.awaitCatchUp(VIEW);
    }

    @Test
    void a_partition_that_is_behind_counts_and_an_empty_one_does_not() throws Exception {
        told(3, 0, 2);
        taken(0, 3);
        taken(2, 1);
        assertThatThrownBy(() -> heardAll.awaitCatchUp(VIEW)).isInstanceOf(ServerUnavailableException.class);
        taken(2, 2);
        heardAll.awaitCatchUp(VIEW);
    }

    @Test
    void what_is_taken_meanwhile_is_waited_for() throws Exception {
        told(1);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> heardAll.awaitCatchUp(VIEW));
        taken(0, 1);
        assertThatCode(() -> waiting.get(60, TimeUnit.SECONDS)).doesNotThrowAnyException();
    }

    /** What Kafka remembers counts, not {@code inbox_position}; then what they decided is waited for. */
    @Test
    void policies_have_heard_what_they_committed() throws Exception {
        told(2, 1);
        committed(0, 2);
        taken(1, 1);
        assertThatThrownBy(() -> heardAll.awaitCatchUp(InboxBarrier.POLICIES))
                .isInstanceOf(ServerUnavailableException.class);
        committed(1, 1);
        assertThat(decided).hasValue(0);
        heardAll.awaitCatchUp(InboxBarrier.POLICIES);
        assertThat(decided).hasValue(1);
    }

    @Test
    void nobody_waits_for_who_does_not_read() {
        assertThatThrownBy(() -> heardAll.awaitCatchUp("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void while_kafka_is_away_nobody_knows() {
        InboxBarrier deaf = hearing("127.0.0.1:1");
        assertThatThrownBy(() -> deaf.awaitCatchUp(VIEW)).isInstanceOf(ServerUnavailableException.class);
    }

    /** @param each how many messages, by partition */
    private void told(int... each) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(KAFKA)) {
            admin.createTopics(List.of(new NewTopic(topic, each.length, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(KAFKA, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int partition = 0; partition < each.length; partition++) {
                for (int nth = 0; nth < each[partition]; nth++) {
                    producer.send(new ProducerRecord<>(topic, partition, null, new byte[] {1}))
                            .get();
                }
            }
        }
    }

    private void committed(int partition, long next) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(KAFKA)) {
            Map<TopicPartition, OffsetAndMetadata> position =
                    Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(next));
            admin.alterConsumerGroupOffsets(group, position).all().get();
        }
    }

    private void taken(int partition, long next) {
        sql.useHandle(open -> open.execute("""
                insert into inbox_position values (?, ?, ?, ?)
                on conflict (reader, topic, partition) do update set next_offset = excluded.next_offset""", VIEW, topic, partition, next));
    }

    private InboxBarrier hearing(String kafka) {
        return InboxBarrierFixture.from(
                kafka, views, Map.of(VIEW, topic, InboxBarrier.POLICIES, topic), group, decided::incrementAndGet);
    }
}
