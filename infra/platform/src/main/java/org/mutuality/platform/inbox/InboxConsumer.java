package org.mutuality.platform.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** Processes the messages of some topics. {@link ConsumerWorker} polls for it. */
public interface InboxConsumer {
    /** Last part of the consumer group's name; also the name in dead letters. */
    String name();

    Set<String> topics();

    /** Next offsets of the partitions whose offsets this consumer stores itself; Kafka stores the others. */
    Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions);

    /**
     * Processes a batch and returns when the effects of each message are durable or it is parked. The batch may be
     * empty, at the end of a publisher's transaction.
     */
    void handle(ConsumerRecords<byte[], byte[]> records);

    /** Processes a parked message again; throws if it still fails. */
    void replay(ConsumerRecord<byte[], byte[]> record);
}
