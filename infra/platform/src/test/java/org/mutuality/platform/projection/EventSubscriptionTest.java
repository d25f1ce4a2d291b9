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

/** Subscriptions on a real PostgreSQL, run step by step. */
class EventSubscriptionTest {
    private final EventStoreFixture store =
            new EventStoreFixture(TestServers.shared().freshDatabase("subscriptions"));
    private final ReadModelDatabase database = new ReadModelDatabase(store.pool);
    private final List<Long> processed = new ArrayList<>();

    private final EventSubscription tallies = subscription("projection:tallies", Tally.TallyEvent.class);
    private final EventSubscription bells = subscription("projection:bells", Bell.BellEvent.class);
    private final EventSubscription reaction = subscription("reaction:tallies", Tally.TallyEvent.class);

    @BeforeEach
    void createCheckpoints() {
        List.of(tallies, bells, reaction).forEach(EventSubscription::createCheckpoint);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void irrelevant_events_are_skipped() {
        rings(3);
        assertThat(tallies.lag()).isEqualTo(3);
        step(tallies);
        assertThat(processed).isEmpty();
        assertThat(tallies.lag()).isZero();
    }

    @Test
    void the_checkpoint_is_at_the_newest_event_afterwards() {
        rings(1);
        store.commands.send(Tally.count());
        rings(2);
        step(tallies);
        assertThat(processed).containsExactly(2L);
        assertThat(tallies.lag()).isZero();
    }

    @Test
    void several_batches_are_processed_in_order_and_once() {
        for (int i = 0; i < 600; i++) {
            store.commands.send(i % 100 == 7 ? Bell.ring() : Tally.count());
        }
        assertThat(step(tallies)).isTrue();
        assertThat(step(tallies)).isFalse();
        assertThat(processed).hasSize(594).isSorted().doesNotHaveDuplicates();
        assertThat(tallies.lag()).isZero();
    }

    @Test
    void a_reaction_waits_for_every_projection_without_writing() {
        store.commands.send(Tally.count());
        step(tallies);
        processed.clear();
        String untouched = row(reaction);
        step(reaction);
        assertThat(processed).isEmpty();
        assertThat(row(reaction)).isEqualTo(untouched);

        step(bells);
        step(reaction);
        assertThat(processed).containsExactly(1L);
    }

    @Test
    void an_exception_leaves_the_checkpoint_unchanged() {
        store.commands.send(Tally.count());
        EventSubscription broken = new EventSubscription(
                "projection:broken",
                Tally.TallyEvent.class,
                (batch, sql) -> {
                    throw new IllegalStateException("no");
                },
                database,
                store.events);
        broken.createCheckpoint();
        assertThatThrownBy(() -> step(broken)).hasMessage("no");
        assertThat(broken.lag()).isEqualTo(1);
    }

    @Test
    void a_reset_subscription_processes_all_events_again() {
        store.commands.send(Tally.count());
        step(tallies);
        processed.clear();
        database.write(sql -> {
            tallies.reset(sql);
            return null;
        });
        EventSubscription again = subscription("projection:tallies", Tally.TallyEvent.class);
        step(again);
        assertThat(processed).containsExactly(1L);
    }

    @Test
    void idle_subscriptions_are_advanced_together() {
        CheckpointAdvancer advancer = new CheckpointAdvancer(List.of(tallies, bells, reaction), database);
        store.commands.send(Tally.count());
        List.of(tallies, bells, reaction).forEach(this::step);
        processed.clear();
        rings(3);
        advancer.advanceTo(newest());
        assertThat(tallies.lag()).isZero();
        assertThat(reaction.lag()).isZero();
        assertThat(bells.lag()).isEqualTo(3);
        assertThat(processed).isEmpty();
    }

    @Test
    void a_checkpoint_moved_by_another_instance_is_not_moved_back() {
        EventSubscription elsewhere = subscription("projection:tallies", Tally.TallyEvent.class);
        store.commands.send(Tally.count());
        step(tallies);
        step(elsewhere);
        store.commands.send(Tally.count());
        step(elsewhere);
        rings(1);
        new CheckpointAdvancer(List.of(tallies), database).advanceTo(newest());
        step(tallies);
        step(tallies);
        assertThat(processed).containsExactly(1L, 2L);
        assertThat(tallies.lag()).isZero();
    }

    private boolean step(EventSubscription subscription) {
        return subscription.processBatch(
                subscription.waitsForProjections()
                        ? database.read(EventSubscriptions::lowestProjectionCheckpoint)
                        : newest());
    }

    private long newest() {
        return database.read(store.events::lastPosition);
    }

    private EventSubscription subscription(String name, Class<?> eventType) {
        return new EventSubscription(
                name,
                eventType,
                (batch, sql) ->
                        batch.forEach(event -> processed.add(event.recorded().position())),
                database,
                store.events);
    }

    private void rings(int times) {
        for (int i = 0; i < times; i++) {
            store.commands.send(Bell.ring());
        }
    }

    // A row that was locked or written has a different xmax or xmin.
    private String row(EventSubscription subscription) {
        return Objects.requireNonNull(database.read(sql -> sql.select(
                        "select xmin || ' ' || xmax from event_subscription where name = ?", subscription.name())
                .mapTo(String.class)
                .one()));
    }
}
