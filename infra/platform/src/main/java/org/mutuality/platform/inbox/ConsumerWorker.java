package org.mutuality.platform.inbox;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.mutuality.platform.BackOff;

/**
 * Polls for one reader for as long as the service runs. Positions are committed after the effect; whatever fails, the
 * consumer is thrown away and a new one starts where the last commit stands.
 */
final class ConsumerWorker implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ConsumerWorker.class);

    private final InboxConsumer reader;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Thread thread;
    private volatile boolean open = true;
    private volatile boolean again;
    private final BackOff backOff = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(5));

    ConsumerWorker(InboxConsumer reader, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.reader = reader;
        this.consumers = consumers;
        this.thread = Thread.ofPlatform().name("read-" + reader.name()).unstarted(this::run);
    }

    InboxConsumer reader() {
        return reader;
    }

    void start() {
        thread.start();
    }

    /** Takes up the reader's positions anew, as after a rebuild. */
    void restart() {
        again = true;
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
            again = false;
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                consumer.subscribe(reader.topics(), new PartitionPositions(consumer));
                while (open && !again) {
                    poll(consumer);
                }
            } catch (WakeupException e) {
                open = false;
            } catch (RuntimeException e) {
                rest(e);
            }
        }
    }

    private void poll(Consumer<byte[], byte[]> consumer) {
        ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofMillis(200));
        if (!records.nextOffsets().isEmpty()) {
            reader.handle(records);
            consumer.commitSync();
            backOff.reset();
        }
    }

    private void rest(RuntimeException e) {
        LOG.warnf(
                "%s failed, retries in %d ms: %s", reader.name(), backOff.next().toMillis(), e);
        LOG.debug("because", e);
        if (!backOff.pause()) {
            open = false;
        }
    }

    /** Puts the consumer where the reader's own rows stand, when it keeps them. */
    private final class PartitionPositions implements ConsumerRebalanceListener {
        private final Consumer<byte[], byte[]> consumer;

        private PartitionPositions(Consumer<byte[], byte[]> consumer) {
            this.consumer = consumer;
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            // Nothing is in hand between polls.
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            reader.positions(List.copyOf(partitions)).forEach(consumer::seek);
        }
    }
}
