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

/** Offsets in a real PostgreSQL against the end offsets of a real Kafka. */
class InboxBarrierTest {
    private static final String PROJECTION = "projection";
    private static final Map<String, Object> KAFKA =
            Map.of("bootstrap.servers", TestServers.shared().kafka());
    private static final DataSource DATABASE = Migrated.database("barrier");

    private final String topic = "topic-" + UUID.randomUUID();
    private final String group = "group-" + topic;
    private final AtomicInteger projectionWaits = new AtomicInteger();
    private final ReadModelDatabase database = new ReadModelDatabase(DATABASE);
    private final InboxBarrier barrier = barrierOn(TestServers.shared().kafka());
    private final Jdbi sql = Jdbi.create(DATABASE);

    @BeforeEach
    void nothing_consumed() {
        sql.useHandle(open -> open.execute("delete from inbox_position"));
    }

    @Test
    void a_topic_that_does_not_exist_is_caught_up() {
        barrier.awaitCatchUp(PROJECTION);
    }

    @Test
    void a_partition_that_is_behind_counts_and_an_empty_one_does_not() throws Exception {
        publish(3, 0, 2);
        consumedUpTo(0, 3);
        consumedUpTo(2, 1);
        assertThatThrownBy(() -> barrier.awaitCatchUp(PROJECTION)).isInstanceOf(ServerUnavailableException.class);
        consumedUpTo(2, 2);
        barrier.awaitCatchUp(PROJECTION);
    }

    @Test
    void it_waits_for_what_is_being_consumed() throws Exception {
        publish(1);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> barrier.awaitCatchUp(PROJECTION));
        consumedUpTo(0, 1);
        assertThatCode(() -> waiting.get(60, TimeUnit.SECONDS)).doesNotThrowAnyException();
    }

    /** Kafka's committed offsets count, not {@code inbox_position}; afterwards the projections are awaited. */
    @Test
    void policies_have_caught_up_with_their_commits() throws Exception {
        publish(2, 1);
        committed(0, 2);
        consumedUpTo(1, 1);
        assertThatThrownBy(() -> barrier.awaitCatchUp(InboxBarrier.POLICIES))
                .isInstanceOf(ServerUnavailableException.class);
        committed(1, 1);
        assertThat(projectionWaits).hasValue(0);
        barrier.awaitCatchUp(InboxBarrier.POLICIES);
        assertThat(projectionWaits).hasValue(1);
    }

    @Test
    void an_unknown_consumer_is_refused() {
        assertThatThrownBy(() -> barrier.awaitCatchUp("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void without_kafka_it_is_unavailable() {
        InboxBarrier withoutKafka = barrierOn("127.0.0.1:1");
        assertThatThrownBy(() -> withoutKafka.awaitCatchUp(PROJECTION)).isInstanceOf(ServerUnavailableException.class);
    }

    /** @param each number of messages by partition */
    private void publish(int... each) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(KAFKA)) {
            admin.createTopics(List.of(new NewTopic(topic, each.length, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(KAFKA, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int partition = 0; partition < each.length; partition++) {
                for (int index = 0; index < each[partition]; index++) {
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

    private void consumedUpTo(int partition, long next) {
        sql.useHandle(open -> open.execute("""
                insert into inbox_position values (?, ?, ?, ?)
                on conflict (consumer, topic, partition) do update set next_offset = excluded.next_offset""", PROJECTION, topic, partition, next));
    }

    private InboxBarrier barrierOn(String kafka) {
        return InboxBarrierFixture.from(
                kafka,
                database,
                Map.of(PROJECTION, topic, InboxBarrier.POLICIES, topic),
                group,
                projectionWaits::incrementAndGet);
    }
}
