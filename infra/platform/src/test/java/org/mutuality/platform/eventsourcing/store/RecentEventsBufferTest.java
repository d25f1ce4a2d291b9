package org.mutuality.platform.eventsourcing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/** What was appended a moment ago, read from memory. */
class RecentEventsBufferTest {
    private final Database database = TestServers.shared().freshDatabase("tail");

    @Test
    void memory_and_database_tell_the_same() {
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            store.commands.send(Bell.ring());
            store.commands.send(Tally.count());
            store.commands.send(Tally.count());
            for (Class<?> family : List.of(Object.class, Tally.TallyEvent.class, Bell.BellEvent.class)) {
                assertThat(store.events.readBuffered(0, 3, family)).contains(store.after(0, 10, family));
                assertThat(store.events.readBuffered(1, 3, family)).contains(store.after(1, 10, family));
            }
        }
    }

    @Test
    void what_another_instance_wrote_in_between_is_not_left_out() {
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
    void what_nobody_knows_today_may_concern_everybody() {
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            store.commands.send(Bell.ring());
            assertThat(store.events.areIrrelevant(0, 1, Tally.TallyEvent.class)).isTrue();
            assertThat(store.events.areIrrelevant(0, 1, Bell.BellEvent.class)).isFalse();
            store.side.tail.add(1, List.of(row("tally.Forgotten")));
            assertThat(store.events.areIrrelevant(1, 2, Tally.TallyEvent.class)).isFalse();
        }
    }

    @Test
    void the_oldest_make_room() {
        RecentEventsBuffer tail = new RecentEventsBuffer();
        tail.add(0, Collections.nCopies(RecentEventsBuffer.MOST, row("tally.Counted")));
        assertThat(tail.between(0, RecentEventsBuffer.MOST))
                .hasValueSatisfying(all -> assertThat(all).hasSize(RecentEventsBuffer.MOST));
        tail.add(RecentEventsBuffer.MOST, List.of(row("tally.Counted")));
        assertThat(tail.between(0, 1)).isEmpty();
        assertThat(tail.between(1, RecentEventsBuffer.MOST + 1)).isPresent();
        assertThat(tail.newest()).isEqualTo(RecentEventsBuffer.MOST + 1);
    }

    @Test
    void what_all_have_passed_is_let_go() {
        RecentEventsBuffer tail = new RecentEventsBuffer();
        tail.add(0, Collections.nCopies(3, row("tally.Counted")));
        tail.release(2);
        assertThat(tail.between(1, 3)).isEmpty();
        assertThat(tail.between(2, 3))
                .hasValueSatisfying(left -> assertThat(left).hasSize(1));
        tail.release(-1);
        tail.release(9);
        assertThat(tail.between(2, 3)).isEmpty();
        assertThat(tail.newest()).isEqualTo(3);
        tail.add(3, List.of(row("tally.Counted")));
        assertThat(tail.between(3, 4)).isPresent();
    }

    private static EventRow row(String type) {
        return Tally.row("tally-1", "id", type);
    }
}
