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
import org.mutuality.contracts.registry.ContractRegistry;
import org.mutuality.platform.InterruptibleSleep;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.platform.problem.TransientFailures;

/** Hands messages to policies: one key after the other's facts in order, many keys side by side. */
final class PolicyConsumer implements InboxConsumer {
    static final String NAME = "policies";

    private static final int TRIES = 3;
    private static final long BETWEEN_TRIES_MS = 50;

    private final List<Policy<?>> policies;
    private final DeadLetters deadLetters;
    private final ReadModelDatabase views;

    PolicyConsumer(List<Policy<?>> policies, DeadLetters deadLetters, ReadModelDatabase views) {
        this.policies = policies;
        this.deadLetters = deadLetters;
        this.views = views;
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
        records.forEach(record ->
                byKey.computeIfAbsent(orderOf(record), key -> new ArrayList<>()).add(record));
        try (ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            awaitAll(byKey.values().stream()
                    .<Future<?>>map(same -> side.submit(() -> same.forEach(this::takeOrPark)))
                    .toList());
        }
    }

    @Override
    public void replay(ConsumerRecord<byte[], byte[]> record) {
        MessageDecoder.read(record).ifPresent(message -> policies.forEach(policy -> when(policy, message)));
    }

    private static Object orderOf(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? record.partition() : Arrays.hashCode(record.key());
    }

    private void takeOrPark(ConsumerRecord<byte[], byte[]> record) {
        Optional<Exception> reason = reasonToPark(record);
        reason.ifPresent(why -> views.write(sql -> {
            deadLetters.park(sql, name(), record, why);
            return null;
        }));
    }

    // A refusal will be one again; a bug may have been a passing fault, so it is tried a few times before it is parked.
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
                if (attempt == TRIES) {
                    return Optional.of(e);
                }
                if (!InterruptibleSleep.ofMillis(BETWEEN_TRIES_MS * attempt * attempt)) {
                    // The service ends: the message comes again.
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
