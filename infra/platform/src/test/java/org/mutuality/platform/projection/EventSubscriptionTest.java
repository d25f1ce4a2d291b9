package org.mutuality.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.eventsourcing.store.Bell;
import org.mutuality.platform.eventsourcing.store.EventStoreFixture;
import org.mutuality.platform.eventsourcing.store.Tally;
import org.mutuality.servers.TestServers;

/** Followers on a real PostgreSQL, stepped by hand. */
class EventSubscriptionTest {
    private final EventStoreFixture store =
            new EventStoreFixture(TestServers.shared().freshDatabase("followed"));
    private final ReadModelDatabase views = new ReadModelDatabase(store.pool);
    private final List<Long> taken = new ArrayList<>();

    private final EventSubscription tallies = follower("projection:tallies", Tally.TallyEvent.class);
    private final EventSubscription bells = follower("projection:bells", Bell.BellEvent.class);
    private final EventSubscription reaction = follower("reaction:tallies", Tally.TallyEvent.class);

    @BeforeEach
    void enter() {
        List.of(tallies, bells, reaction).forEach(EventSubscription::createCheckpoint);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void others_events_are_passed_without_being_taken() {
        rings(3);
        assertThat(tallies.lag()).isEqualTo(3);
        step(tallies);
        assertThat(taken).isEmpty();
        assertThat(tallies.lag()).isZero();
    }

    @Test
    void after_its_own_events_it_stands_at_the_newest() {
        rings(1);
        store.commands.send(Tally.count());
        rings(2);
        step(tallies);
        assertThat(taken).containsExactly(2L);
        assertThat(tallies.lag()).isZero();
    }

    @Test
    void more_than_a_batch_is_taken_in_order_and_once() {
        for (int i = 0; i < 600; i++) {
            store.commands.send(i % 100 == 7 ? Bell.ring() : Tally.count());
        }
        assertThat(step(tallies)).isTrue();
        assertThat(step(tallies)).isFalse();
        assertThat(taken).hasSize(594).isSorted().doesNotHaveDuplicates();
        assertThat(tallies.lag()).isZero();
    }

    @Test
    void a_reaction_waits_for_every_view_without_writing() {
        store.commands.send(Tally.count());
        step(tallies);
        taken.clear();
        String untouched = row(reaction);
        step(reaction);
        assertThat(taken).isEmpty();
        assertThat(row(reaction)).isEqualTo(untouched);

        step(bells);
        step(reaction);
        assertThat(taken).containsExactly(1L);
    }

    @Test
    void what_a_batch_throws_leaves_the_position() {
        store.commands.send(Tally.count());
        EventSubscription broken = new EventSubscription(
                "projection:broken",
                Tally.TallyEvent.class,
                (batch, sql) -> {
                    throw new IllegalStateException("no");
                },
                views,
                store.events);
        broken.createCheckpoint();
        assertThatThrownBy(() -> step(broken)).hasMessage("no");
        assertThat(broken.lag()).isEqualTo(1);
    }

    @Test
    void a_rewound_follower_takes_all_again() {
        store.commands.send(Tally.count());
        step(tallies);
        tallies.reset(sql -> taken.clear());
        step(tallies);
        assertThat(taken).containsExactly(1L);
    }

    @Test
    void those_whom_nothing_concerns_are_passed_together() {
        CheckpointAdvancer passing = new CheckpointAdvancer(List.of(tallies, bells, reaction), views);
        store.commands.send(Tally.count());
        List.of(tallies, bells, reaction).forEach(this::step);
        taken.clear();
        rings(3);
        passing.advanceTo(newest());
        assertThat(tallies.lag()).isZero();
        assertThat(reaction.lag()).isZero();
        assertThat(bells.lag()).isEqualTo(3);
        assertThat(taken).isEmpty();
    }

    @Test
    void one_that_another_instance_has_moved_is_not_moved_back() {
        EventSubscription elsewhere = follower("projection:tallies", Tally.TallyEvent.class);
        store.commands.send(Tally.count());
        step(tallies);
        step(elsewhere);
        store.commands.send(Tally.count());
        step(elsewhere);
        rings(1);
        new CheckpointAdvancer(List.of(tallies), views).advanceTo(newest());
        step(tallies);
        step(tallies);
        assertThat(taken).containsExactly(1L, 2L);
        assertThat(tallies.lag()).isZero();
    }

    private boolean step(EventSubscription follower) {
        return follower.processBatch(
                follower.waitsForViews() ? views.read(EventSubscriptions::lowestProjectionCheckpoint) : newest());
    }

    private long newest() {
        return views.read(store.events::lastPosition);
    }

    private EventSubscription follower(String name, Class<?> family) {
        return new EventSubscription(
                name,
                family,
                (batch, sql) ->
                        batch.forEach(event -> taken.add(event.recorded().position())),
                views,
                store.events);
    }

    private void rings(int times) {
        for (int i = 0; i < times; i++) {
            store.commands.send(Bell.ring());
        }
    }

    // A row that was locked or written has another xmax or xmin.
    private String row(EventSubscription follower) {
        return Objects.requireNonNull(
                views.read(sql -> sql.select("select xmin || ' ' || xmax from follower where name = ?", follower.name())
                        .mapTo(String.class)
                        .one()));
    }
}
