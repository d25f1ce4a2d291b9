package org.mutuality.platform.inbox;

import io.opentelemetry.context.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.mutuality.contracts.registry.ContractRegistry;
import org.mutuality.platform.InterruptibleSleep;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.platform.problem.TransientFailures;

/** Passes messages to policies: messages of one key in order, different keys concurrently. */
final class PolicyConsumer implements InboxConsumer {
    static final String NAME = "policies";

    private static final int MAX_ATTEMPTS = 3;
    private static final long RETRY_DELAY_MS = 50;

    private final List<Policy<?>> policies;
    private final MessageDecoder decoder;
    private final DeadLetters deadLetters;
    private final ReadModelDatabase database;

    PolicyConsumer(
            List<Policy<?>> policies, MessageDecoder decoder, DeadLetters deadLetters, ReadModelDatabase database) {
        this.policies = policies;
        this.decoder = decoder;
        this.deadLetters = deadLetters;
        this.database = database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return policies.stream()
                .map(policy -> ContractRegistry.topicOf(policy.eventType()))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<TopicPartition, Long> positions(Collection<TopicPartition> partitions) {
        return Map.of();
    }

    @Override
    public void handle(ConsumerRecords<byte[], byte[]> records) {
        Map<Object, List<ConsumerRecord<byte[], byte[]>>> byKey = new LinkedHashMap<>();
        records.forEach(record -> byKey.computeIfAbsent(orderingKey(record), key -> new ArrayList<>())
                .add(record));
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            awaitAll(byKey.values().stream()
                    .<Future<?>>map(same -> executor.submit(() -> same.forEach(this::processOrPark)))
                    .toList());
        }
    }

    @Override
    public void replay(ConsumerRecord<byte[], byte[]> record) {
        decoder.read(record, this::isHandled).ifPresent(message -> policies.forEach(policy -> when(policy, message)));
    }

    private boolean isHandled(Class<?> type) {
        return policies.stream().anyMatch(policy -> policy.eventType().isAssignableFrom(type));
    }

    // The key of the record is unique; what is to stay in order has the same partition key.
    private static Object orderingKey(ConsumerRecord<byte[], byte[]> record) {
        Header key = record.headers().lastHeader("ce_partitionkey");
        return key == null ? record.partition() : Arrays.hashCode(key.value());
    }

    private void processOrPark(ConsumerRecord<byte[], byte[]> record) {
        Optional<Exception> reason = reasonToPark(record);
        reason.ifPresent(exception -> database.write(sql -> {
            deadLetters.park(sql, name(), record, exception);
            return null;
        }));
    }

    // A refusal would be refused again. Another exception may be temporary, so it is retried before the message is
    // parked.
    private Optional<Exception> reasonToPark(ConsumerRecord<byte[], byte[]> record) {
        for (int attempt = 1; ; attempt++) {
            try {
                replay(record);
                return Optional.empty();
            } catch (ProblemException | IllegalArgumentException e) {
                return Optional.of(e);
            } catch (RuntimeException e) {
                if (TransientFailures.isTransient(e)) {
                    throw e;
                }
                if (attempt == MAX_ATTEMPTS) {
                    return Optional.of(e);
                }
                if (!InterruptibleSleep.ofMillis(RETRY_DELAY_MS * attempt * attempt)) {
                    // The service is shutting down; the message will be delivered again.
                    throw e;
                }
            }
        }
    }

    private static <C> void when(Policy<C> policy, ReceivedEvent<?> message) {
        if (policy.eventType().isInstance(message.fact())) {
            try (Scope traced = EnvelopeTraceContext.of(message.envelope()).makeCurrent()) {
                policy.when(policy.eventType().cast(message.fact()), message.envelope());
            }
        }
    }

    private static void awaitAll(List<Future<?>> all) {
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ServerUnavailableException("Kafka", e);
            }
        }
    }
}
