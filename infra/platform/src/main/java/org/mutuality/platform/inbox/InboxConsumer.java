package org.mutuality.platform.inbox;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** What is done with messages of some topics; {@link ConsumerWorker} brings them. */
public interface InboxConsumer {
    /** Also the consumer group's last part, and the name under which messages are parked. */
    String name();

    Set<String> topics();

    /** Where to go on, of those partitions that this reader remembers itself; of the others Kafka remembers. */
    Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions);

    /** Returns when the effects of all are durable, or the message is parked; all may be none, where others' transactions end. */
    void handle(ConsumerRecords<byte[], byte[]> records);

    /** Takes a parked message again. Throws what is still wrong with it. */
    void replay(ConsumerRecord<byte[], byte[]> record);
}
