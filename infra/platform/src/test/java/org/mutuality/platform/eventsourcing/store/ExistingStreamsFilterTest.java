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

/** Commands on new aggregates need no query and are still correct. */
class ExistingStreamsFilterTest {
    private final Database database = TestServers.shared().freshDatabase("existing_streams");
    private final TallyId id = new TallyId(UUID.randomUUID());

    @Test
    void a_stored_stream_is_never_new() {
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            store.commands.send(new Count(id, 1));
            ExistingStreamsFilter filter = new ExistingStreamsFilter(store.pool);
            String unknown = new TallyId(UUID.randomUUID()).toString();
            assertThat(List.of(filter.isDefinitelyNew(id.toString()), filter.isDefinitelyNew(unknown)))
                    .containsOnly(false);
            filter.warmUp();
            assertThat(filter.isDefinitelyNew(id.toString())).isFalse();
            assertThat(filter.isDefinitelyNew(unknown)).isTrue();
            filter.add(unknown);
            assertThat(filter.isDefinitelyNew(unknown)).isFalse();
        }
    }

    @Test
    void a_stream_created_here_is_no_longer_new() {
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            awaitFilled(store);
            assertThat(store.axon.existingStreams.isDefinitelyNew(id.toString()))
                    .isTrue();
            assertThat(store.commands.send(new Count(id, 1))).isTrue();
            assertThat(store.axon.existingStreams.isDefinitelyNew(id.toString()))
                    .isFalse();
        }
    }

    @Test
    void a_wrong_speculation_is_corrected_when_another_instance_created_the_stream() {
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
    void a_command_that_appends_nothing_is_decided_on_stored_state() {
        try (EventStoreFixture one = new EventStoreFixture(database);
                EventStoreFixture two = new EventStoreFixture(database)) {
            awaitFilled(two);
            assertThat(two.commands.sendForResult(new Tally.Look(id), Long.class))
                    .isZero();
            one.commands.send(new Count(id, 7));
            assertThat(two.axon.existingStreams.isDefinitelyNew(id.toString())).isTrue();
            assertThat(two.commands.sendForResult(new Tally.Look(id), Long.class))
                    .isEqualTo(7);
            assertThat(two.axon.existingStreams.isDefinitelyNew(id.toString())).isFalse();
        }
    }

    @Test
    void a_refusal_is_decided_on_stored_state() {
        try (EventStoreFixture one = new EventStoreFixture(database);
                EventStoreFixture two = new EventStoreFixture(database)) {
            awaitFilled(two);
            one.commands.send(new Count(id, 7));
            assertThat(two.commands.sendForResult(new Tally.LookIfCounted(id), Long.class))
                    .isEqualTo(7);
        }
    }

    @Test
    void beyond_its_capacity_the_filter_is_as_accurate() {
        try (EventStoreFixture store = new EventStoreFixture(database)) {
            ExistingStreamsFilter filter = new ExistingStreamsFilter(store.pool);
            filter.warmUp();
            int many = (int) (2.5 * ExistingStreamsFilter.MIN_CAPACITY);
            IntStream.range(0, many).forEach(i -> filter.add("existing-" + i));
            assertThat(IntStream.range(0, many)).noneMatch(i -> filter.isDefinitelyNew("existing-" + i));
            // One in a hundred of each of the two filters that are full by then; a single filter for all took half of
            // them for existing.
            assertThat(IntStream.range(0, 10_000)
                            .filter(i -> !filter.isDefinitelyNew("new-" + i))
                            .count())
                    .isLessThan(400);
        }
    }

    private static void awaitFilled(EventStoreFixture store) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> store.axon.existingStreams.isDefinitelyNew(
                        UUID.randomUUID().toString()));
    }
}
