package org.mutuality.platform.eventsourcing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.eventsourcing.store.Tally.Count;
import org.mutuality.platform.eventsourcing.store.Tally.TallyId;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/** Commands on what is new ask no database, and are right all the same. */
class ExistingStreamsFilterTest {
    private final Database database = TestServers.shared().freshDatabase("begun");
    private final TallyId id = new TallyId(UUID.randomUUID());

    @Test
    void what_had_begun_before_is_never_new() {
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            store.commands.send(new Count(id, 1));
            ExistingStreamsFilter begun = new ExistingStreamsFilter(store.pool);
            String unknown = new TallyId(UUID.randomUUID()).toString();
            assertThat(List.of(begun.isDefinitelyNew(id.toString()), begun.isDefinitelyNew(unknown)))
                    .containsOnly(false);
            begun.warmUp();
            assertThat(begun.isDefinitelyNew(id.toString())).isFalse();
            assertThat(begun.isDefinitelyNew(unknown)).isTrue();
            begun.add(unknown);
            assertThat(begun.isDefinitelyNew(unknown)).isFalse();
        }
    }

    @Test
    void what_begins_here_is_no_longer_new() {
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            awaitFilled(store);
            assertThat(store.side.begun.isDefinitelyNew(id.toString())).isTrue();
            assertThat(store.commands.send(new Count(id, 1))).isTrue();
            assertThat(store.side.begun.isDefinitelyNew(id.toString())).isFalse();
        }
    }

    @Test
    void a_guess_is_refused_by_what_another_instance_has_begun() {
        try (EventStoreFixture one = new EventStoreFixture(database);
                EventStoreFixture two = new EventStoreFixture(database)) {
            awaitFilled(two);
            one.commands.send(new Count(id, 1));
            assertThat(two.commands.send(new Count(id, 2))).isTrue();
            assertThat(two.after(0, 10))
                    .extracting(event -> event.recorded().sequence())
                    .containsExactly(0L, 1L);
        }
    }

    @Test
    void what_appends_nothing_is_decided_on_what_stands() {
        try (EventStoreFixture one = new EventStoreFixture(database);
                EventStoreFixture two = new EventStoreFixture(database)) {
            awaitFilled(two);
            assertThat(two.commands.sendForResult(new Tally.Look(id), Long.class))
                    .isZero();
            one.commands.send(new Count(id, 7));
            assertThat(two.side.begun.isDefinitelyNew(id.toString())).isTrue();
            assertThat(two.commands.sendForResult(new Tally.Look(id), Long.class))
                    .isEqualTo(7);
            assertThat(two.side.begun.isDefinitelyNew(id.toString())).isFalse();
        }
    }

    @Test
    void what_is_refused_is_refused_for_what_stands() {
        try (EventStoreFixture one = new EventStoreFixture(database);
                EventStoreFixture two = new EventStoreFixture(database)) {
            awaitFilled(two);
            one.commands.send(new Count(id, 7));
            assertThat(two.commands.sendForResult(new Tally.LookIfCounted(id), Long.class))
                    .isEqualTo(7);
        }
    }

    @Test
    void more_than_it_was_made_for_are_known_as_well_as_the_first() {
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            ExistingStreamsFilter begun = new ExistingStreamsFilter(store.pool);
            begun.warmUp();
            int many = (int) (2.5 * ExistingStreamsFilter.FEWEST);
            IntStream.range(0, many).forEach(i -> begun.add("begun-" + i));
            assertThat(IntStream.range(0, many)).noneMatch(i -> begun.isDefinitelyNew("begun-" + i));
            // One in a hundred of each of the two filters that are full by then; one filter for all took half of them.
            assertThat(IntStream.range(0, 10_000)
                            .filter(i -> !begun.isDefinitelyNew("new-" + i))
                            .count())
                    .isLessThan(400);
        }
    }

    private static void awaitFilled(EventStoreFixture store) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> store.side.begun.isDefinitelyNew(UUID.randomUUID().toString()));
    }
}
