package org.mutuality.platform.eventsourcing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.store.Tally.Count;
import org.mutuality.platform.eventsourcing.store.Tally.TallyId;
import org.mutuality.platform.problem.ServerUnavailableException;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;
import org.mutuality.servers.process.UncheckedSleep;

/** Axon's issue #4829: a reader that gives up on a gap after a minute never reads what is committed there later. */
class StalledAppendTest {
    private static final Duration STALL = Duration.ofSeconds(70);
    private static final int BEFORE = 50;
    private static final int DURING = 20;
    private static final int AFTER = 50;

    private final Database database = TestServers.shared().freshDatabase("tally");

    @Test
    void an_append_that_stalls_for_over_a_minute_is_read_in_order() throws Exception {
        try (EventStoreFixture store = new EventStoreFixture(database);
                Connection stalled = store.pool.getConnection();
                ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<List<Long>> reader = callers.submit(() -> readConcurrently(store));
            send(store, BEFORE);
            Instant until = stall(stalled);
            List<Future<?>> during = new ArrayList<>();
            for (int i = 0; i < DURING; i++) {
                during.add(callers.submit(() -> sendUntilStored(store.commands)));
            }
            Awaitility.await()
                    .atMost(STALL.plusSeconds(60))
                    .until(() -> Instant.now().isAfter(until));
            stalled.commit();
            for (Future<?> one : during) {
                one.get();
            }
            send(store, AFTER);
            assertThat(reader.get())
                    .isEqualTo(LongStream.rangeClosed(1, BEFORE + 1 + DURING + AFTER)
                            .boxed()
                            .toList());
        }
    }

    private static void send(EventStoreFixture store, int number) {
        for (int i = 0; i < number; i++) {
            store.commands.send(new Count(new TallyId(UUID.randomUUID()), 1));
        }
    }

    // Callers get a 503 with Retry-After within seconds instead of waiting.
    private static void sendUntilStored(CommandGateway commands) {
        Count command = new Count(new TallyId(UUID.randomUUID()), 1);
        boolean stored = false;
        while (!stored) {
            try {
                commands.send(command);
                stored = true;
            } catch (ServerUnavailableException e) {
                stored = false;
            }
        }
    }

    private static Instant stall(Connection stalled) throws Exception {
        stalled.setAutoCommit(false);
        try (var append = stalled.createStatement()) {
            append.execute("""
                    select append_events(array['tally-stalled'], array[0::bigint], array['Tally'], array['stalled'],
                        array['tally.Counted'], array['1'],
                        array['{"id": "00000000-0000-0000-0000-000000000001", "to": 1}'], array['{}'], array[now()])""");
        }
        return Instant.now().plus(STALL);
    }

    private static List<Long> readConcurrently(EventStoreFixture store) {
        List<Long> seen = new ArrayList<>();
        while (seen.size() < BEFORE + 1 + DURING + AFTER) {
            long after = seen.isEmpty() ? 0 : seen.getLast();
            List<StoredEvent> next = store.after(after, 100);
            next.forEach(event -> seen.add(event.recorded().position()));
            if (next.isEmpty()) {
                UncheckedSleep.millis(5);
            }
        }
        return seen;
    }
}
