package org.mutuality.platform.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.mutuality.platform.BackOff;

/**
 * Polls Kafka for one consumer as long as the service runs. Offsets are committed after the effect; on any failure the
 * Kafka client is discarded and a new one starts at the last commit.
 */
final class ConsumerWorker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ConsumerWorker.class);

    private final InboxConsumer inboxConsumer;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Thread thread;
    private volatile boolean open = true;
    private final BackOff backOff = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(5));

    ConsumerWorker(InboxConsumer inboxConsumer, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.inboxConsumer = inboxConsumer;
        this.consumers = consumers;
        this.thread =
                Thread.ofPlatform().name("consumer-" + inboxConsumer.name()).unstarted(this::run);
    }

    InboxConsumer consumer() {
        return inboxConsumer;
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        open = false;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                consumer.subscribe(inboxConsumer.topics(), new PartitionPositions(consumer));
                while (open) {
                    poll(consumer);
                }
                leave(consumer);
            } catch (WakeupException e) {
                open = false;
            } catch (RuntimeException e) {
                pauseAfter(e);
            }
        }
    }

    private void poll(Consumer<byte[], byte[]> consumer) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
        if (!records.nextOffsets().isEmpty()) {
            inboxConsumer.handle(records);
            consumer.commitSync();
            backOff.reset();
        }
    }

    // Other instances take its partitions at once. One with a permanent name would keep them until its session ends,
    // which
    // is right after a crash only.
    private static void leave(Consumer<byte[], byte[]> consumer) {
        consumer.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
    }

    private void pauseAfter(RuntimeException e) {
        LOG.warnf(
                "%s failed; retrying in %d ms: %s",
                inboxConsumer.name(), backOff.next().toMillis(), e);
        LOG.debug("Cause", e);
        if (!backOff.pause()) {
            open = false;
        }
    }

    /** Seeks to the offsets in the database, for consumers that store them there. */
    private final class PartitionPositions implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> consumer;

        private PartitionPositions(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // No message is being processed between polls.
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            inboxConsumer.positions(List.copyOf(partitions)).forEach(consumer::seek);
        }
    }
}
