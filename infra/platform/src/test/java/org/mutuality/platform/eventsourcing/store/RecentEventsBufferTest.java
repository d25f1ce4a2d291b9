package org.mutuality.platform.eventsourcing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/** Recently appended events, read from memory. */
class RecentEventsBufferTest {
    private final Database database = TestServers.shared().freshDatabase("recent_events");

    @Test
    void buffer_and_database_return_the_same_events() {
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            store.commands.send(Bell.ring());
            store.commands.send(Tally.count());
            store.commands.send(Tally.count());
            for (Class<?> eventType : List.of(Object.class, Tally.TallyEvent.class, Bell.BellEvent.class)) {
                assertThat(store.events.readBuffered(0, 3, eventType)).contains(store.after(0, 10, eventType));
                assertThat(store.events.readBuffered(1, 3, eventType)).contains(store.after(1, 10, eventType));
            }
        }
    }

    @Test
    void events_of_another_instance_are_not_skipped() {
        try (EventStoreFixture one = new EventStoreFixture(database);
                EventStoreFixture two = new EventStoreFixture(database)) {
            one.commands.send(Tally.count());
            two.commands.send(Tally.count());
            one.commands.send(Tally.count());
            assertThat(one.events.readBuffered(0, 3, Object.class)).isEmpty();
            assertThat(one.events.areIrrelevant(0, 3, Bell.BellEvent.class)).isFalse();
            assertThat(one.events.readBuffered(2, 3, Object.class))
                    .hasValueSatisfying(found -> assertThat(found).hasSize(1));
            assertThat(two.events.readBuffered(1, 2, Object.class)).isPresent();
            assertThat(two.events.readBuffered(1, 3, Object.class)).isEmpty();
        }
    }

    @Test
    void an_unknown_type_may_concern_every_subscription() {
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            store.commands.send(Bell.ring());
            assertThat(store.events.areIrrelevant(0, 1, Tally.TallyEvent.class)).isTrue();
            assertThat(store.events.areIrrelevant(0, 1, Bell.BellEvent.class)).isFalse();
            store.axon.recentEvents.add(1, List.of(row("tally.Unknown")));
            assertThat(store.events.areIrrelevant(1, 2, Tally.TallyEvent.class)).isFalse();
        }
    }

    @Test
    void the_oldest_events_are_overwritten() {
        RecentEventsBuffer buffer = new RecentEventsBuffer();
        buffer.add(0, Collections.nCopies(RecentEventsBuffer.CAPACITY, row("tally.Counted")));
        assertThat(buffer.find(0, RecentEventsBuffer.CAPACITY))
                .hasValueSatisfying(all -> assertThat(all).hasSize(RecentEventsBuffer.CAPACITY));
        buffer.add(RecentEventsBuffer.CAPACITY, List.of(row("tally.Counted")));
        assertThat(buffer.find(0, 1)).isEmpty();
        assertThat(buffer.find(1, RecentEventsBuffer.CAPACITY + 1)).isPresent();
        assertThat(buffer.newest()).isEqualTo(RecentEventsBuffer.CAPACITY + 1);
    }

    @Test
    void processed_events_are_evicted() {
        RecentEventsBuffer buffer = new RecentEventsBuffer();
        buffer.add(0, Collections.nCopies(3, row("tally.Counted")));
        buffer.evict(2);
        assertThat(buffer.find(1, 3)).isEmpty();
        assertThat(buffer.find(2, 3))
                .hasValueSatisfying(left -> assertThat(left).hasSize(1));
        buffer.evict(-1);
        buffer.evict(9);
        assertThat(buffer.find(2, 3)).isEmpty();
        assertThat(buffer.newest()).isEqualTo(3);
        buffer.add(3, List.of(row("tally.Counted")));
        assertThat(buffer.find(3, 4)).isPresent();
    }

    private static EventRow row(String type) {
        return Tally.row("tally-1", "id", type);
    }
}
