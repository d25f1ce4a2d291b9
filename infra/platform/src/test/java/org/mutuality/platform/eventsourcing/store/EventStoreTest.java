package org.mutuality.platform.eventsourcing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.store.Tally.Count;
import org.mutuality.platform.eventsourcing.store.Tally.Counted;
import org.mutuality.platform.eventsourcing.store.Tally.TallyId;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/** The event store on a real PostgreSQL. */
class EventStoreTest {
    private final Database database = TestServers.shared().freshDatabase("tally");

    @Test
    void positions_are_gap_free_and_in_commit_order_with_two_instances() throws Exception {
        try (EventStoreFixture one = new EventStoreFixture(database);
                EventStoreFixture two = new EventStoreFixture(database);
                ExecutorService callers = Executors.newFixedThreadPool(64)) {
            Future<List<Long>> reader = callers.submit(() -> readConcurrently(one, 4_000));
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 4_000; i++) {
                CommandGateway mine = (i % 2 == 0 ? one : two).commands;
                writers.add(callers.submit(() -> mine.send(new Count(new TallyId(UUID.randomUUID()), 1))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            // Read while others write: a lower position that appeared late would be missing here.
            assertThat(reader.get())
                    .isEqualTo(LongStream.rangeClosed(1, 4_000).boxed().toList());
        }
    }

    @Test
    void send_returns_whether_events_were_stored() throws Exception {
        TallyId id = new TallyId(UUID.randomUUID());
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            assertThat(store.commands.send(new Count(id, 1))).isTrue();
            assertThat(store.commands.send(new Count(id, 1))).isFalse();
            assertThat(store.commands.send(new Count(id, 2))).isTrue();
        }
    }

    @Test
    void a_command_on_a_new_aggregate_may_store_nothing() throws Exception {
        TallyId id = new TallyId(UUID.randomUUID());
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            assertThat(store.commands.send(new Count(id, 0))).isFalse();
            assertThat(store.commands.send(new Count(id, 0))).isFalse();
            assertThat(store.after(0, 10)).isEmpty();
            assertThat(store.commands.send(new Count(id, 1))).isTrue();
            assertThat(store.after(0, 10)).hasSize(1);
        }
    }

    @Test
    void a_race_between_two_instances_has_one_winner_and_the_other_sees_it() throws Exception {
        TallyId contested = new TallyId(UUID.randomUUID());
        try (EventStoreFixture one = new EventStoreFixture(database);
                EventStoreFixture two = new EventStoreFixture(database);
                ExecutorService callers = Executors.newFixedThreadPool(64)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                CommandGateway mine = (i % 2 == 0 ? one : two).commands;
                writers.add(callers.submit(() -> mine.send(new Count(contested, 1))));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(one.after(0, 500)).hasSize(1);
        }
    }

    /** Each has the aggregate in its cache, and the other changes it. */
    @Test
    void what_appends_nothing_is_decided_on_what_another_instance_has_stored() {
        TallyId id = new TallyId(UUID.randomUUID());
        try (EventStoreFixture one = new EventStoreFixture(database);
                EventStoreFixture two = new EventStoreFixture(database)) {
            one.commands.send(new Count(id, 1));
            two.commands.send(new Count(id, 3));
            assertThat(one.commands.sendForResult(new Tally.Look(id), Long.class))
                    .isEqualTo(3);
            two.commands.send(new Count(id, 5));
            assertThat(one.commands.send(new Count(id, 4))).isFalse();
            two.commands.send(new Count(id, 9));
            assertThat(one.commands.sendForResult(new Tally.LookIfAtLeast(id, 7), Long.class))
                    .as("a refusal by what the first instance knows")
                    .isEqualTo(9);
        }
    }

    @Test
    void stored_names_are_not_java_classes() {
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            store.commands.send(new Count(new TallyId(UUID.randomUUID()), 1));
            String row = store.sql.withHandle(sql -> sql.select("select event_store::text from event_store")
                    .mapTo(String.class)
                    .one());
            assertThat(row).contains("tally.Counted", "tally-").doesNotContain("org.mutuality", "java");
            String revision = store.sql.withHandle(sql -> sql.select("select payload_revision from event_store")
                    .mapTo(String.class)
                    .one());
            assertThat(revision).isEqualTo("1");
        }
    }

    @Test
    void an_old_revision_is_read_through_its_upcaster() {
        TallyId id = new TallyId(UUID.randomUUID());
        try (EventStoreFixture store = new EventStoreFixture(database, new DoubledSinceRevision0())) {
            store.commands.send(new Count(id, 1));
            store.sql.useHandle(sql -> sql.execute(
                    "update event_store set payload_revision = '0', payload = json_build_object('id', ?, 'half', 21)",
                    id.value().toString()));
            assertThat(store.after(0, 10).getFirst().payload()).contains(new Counted(id, 42));
        }
    }

    @Test
    void only_relevant_events_are_read() {
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            store.commands.send(Bell.ring());
            store.commands.send(Tally.count());
            store.commands.send(Bell.ring());
            assertThat(positions(store, Tally.TallyEvent.class)).containsExactly(2L);
            assertThat(positions(store, Bell.BellEvent.class)).containsExactly(1L, 3L);
            assertThat(positions(store, Bell.Rung.class)).containsExactly(1L, 3L);
            assertThat(positions(store, Object.class)).containsExactly(1L, 2L, 3L);
            assertThat(store.events.areIrrelevant(0, 1, Tally.TallyEvent.class)).isTrue();
            assertThat(store.events.areIrrelevant(1, 2, Tally.TallyEvent.class)).isFalse();
        }
    }

    @Test
    void events_that_an_upcaster_may_change_are_read_by_all() {
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            store.commands.send(Bell.ring());
            store.commands.send(Bell.ring());
            store.sql.useHandle(sql -> sql.execute("update event_store set payload_revision = '0' where position = 1"));
            store.sql.useHandle(
                    sql -> sql.execute("update event_store set payload_type = 'tally.Unknown' where position = 2"));
            assertThat(positions(store, Tally.TallyEvent.class)).containsExactly(1L, 2L);
        }
    }

    @Test
    void a_long_stream_is_loaded_from_its_snapshot() {
        TallyId id = new TallyId(UUID.randomUUID());
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            for (int i = 1; i <= 250; i++) {
                store.commands.send(new Count(id, i));
            }
        }
        try (EventStoreFixture fresh = new EventStoreFixture(database)) {
            // The events that the snapshot covers are deleted, so the correct sequence number can only come from the
            // snapshot.
            long covered = fresh.sql.withHandle(sql -> sql.select("select max(sequence_number) from snapshot_store")
                    .mapTo(Long.class)
                    .one());
            fresh.sql.useHandle(sql -> sql.execute("delete from event_store where sequence_number <= ?", covered));
            fresh.commands.send(new Count(id, 251));
            assertThat(fresh.after(0, 500).getLast().recorded().sequence()).isEqualTo(250);
        }
    }

    @Test
    void a_snapshot_of_another_revision_is_ignored() {
        TallyId id = new TallyId(UUID.randomUUID());
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            for (int i = 1; i <= 150; i++) {
                store.commands.send(new Count(id, i));
            }
        }
        try (EventStoreFixture fresh = new EventStoreFixture(database)) {
            long covered = fresh.sql.withHandle(sql -> sql.select("select max(sequence_number) from snapshot_store")
                    .mapTo(Long.class)
                    .one());
            // Deletes the events after it, so that the result differs when the snapshot is used.
            fresh.sql.useHandle(sql -> sql.execute("delete from event_store where sequence_number > ?", covered));
            fresh.sql.useHandle(sql -> sql.execute("""
                    update snapshot_store set payload_revision = '0',
                    payload = convert_to(replace(convert_from(payload, 'UTF8'), '"sum":', '"sum":9'), 'UTF8')"""));
            assertThat(fresh.commands.sendForResult(new Tally.Look(id), Long.class))
                    .isEqualTo(covered + 1);
        }
    }

    private static List<Long> positions(EventStoreFixture store, Class<?> eventType) {
        return store.after(0, 500, eventType).stream()
                .map(event -> event.recorded().position())
                .toList();
    }

    private static List<Long> readConcurrently(EventStoreFixture store, int all) {
        List<Long> seen = new ArrayList<>();
        while (seen.size() < all) {
            long after = seen.isEmpty() ? 0 : seen.getLast();
            store.after(after, 100).forEach(event -> seen.add(event.recorded().position()));
        }
        return seen;
    }

    private static final class DoubledSinceRevision0 extends SingleEventUpcaster implements EventUpcaster {
        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("tally.Counted", "0"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("tally.Counted", "1"),
                    com.fasterxml.jackson.databind.node.ObjectNode.class,
                    old -> old.put("to", 2 * old.get("half").asLong()));
        }
    }
}
