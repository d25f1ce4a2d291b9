package org.mutuality.platform.eventsourcing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.eventsourcing.store.Tally.Count;
import org.mutuality.platform.eventsourcing.store.Tally.TallyId;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/** Concurrent loading on a real PostgreSQL: one query for many aggregates gives the same as one for each. */
class BatchedStreamReaderTest {
    private final Database database = TestServers.shared().freshDatabase("tally");

    @Test
    void concurrent_commands_get_the_events_of_their_own_aggregate() throws Exception {
        List<Counted> counted = new ArrayList<>(
                IntStream.range(0, 60).mapToObj(i -> new Counted(i % 4)).toList());
        counted.add(new Counted(100));
        counted.add(new Counted(250));
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            inParallel(counted.stream().map(one -> () -> one.count(store, 1, one.times)));
        }
        try (EventStoreFixture fresh = new EventStoreFixture(database)) {
            // Without snapshots, long streams are read page by page.
            fresh.sql.useHandle(sql -> sql.execute("delete from snapshot_store"));
        }
        try (EventStoreFixture fresh = new EventStoreFixture(database)) {
            inParallel(counted.stream().map(one -> () -> one.count(fresh, one.times + 1, one.times + 1)));
            for (Counted one : counted) {
                assertThat(sequences(fresh, one.id))
                        .isEqualTo(IntStream.rangeClosed(0, one.times).boxed().toList());
            }
        }
    }

    private static List<Integer> sequences(EventStoreFixture store, TallyId id) {
        return store.sql.withHandle(sql -> sql.select(
                        "select sequence_number from event_store where aggregate_identifier = ? order by 1",
                        id.toString())
                .mapTo(Integer.class)
                .list());
    }

    private static void inParallel(Stream<Runnable> work) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> done : work.<Future<?>>map(callers::submit).toList()) {
                done.get();
            }
        }
    }

    /** An aggregate with a number of events. */
    private record Counted(TallyId id, int times) {
        private Counted(int times) {
            this(new TallyId(UUID.randomUUID()), times);
        }

        private void count(EventStoreFixture store, int from, int to) {
            IntStream.rangeClosed(from, to).forEach(number -> store.commands.send(new Count(id, number)));
        }
    }
}
