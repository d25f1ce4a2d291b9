package org.mutuality.platform.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.store.Bell;
import org.mutuality.platform.store.Store;
import org.mutuality.platform.store.Tally;
import org.mutuality.servers.TestServers;

/** Followers on a real PostgreSQL, stepped by hand. */
class FollowerTest {
    private final Store store = new Store(TestServers.shared().freshDatabase("followed"));
    private final Views views = new Views(store.pool);
    private final List<Long> taken = new ArrayList<>();

    private final Follower tallies = follower("view:tallies", Tally.TallyEvent.class, Follower.Bound.NONE);
    private final Follower bells = follower("view:bells", Bell.BellEvent.class, Follower.Bound.NONE);
    private final Follower reaction = follower("reaction:tallies", Tally.TallyEvent.class, Followers::projected);

    @BeforeEach
    void enter() {
        List.of(tallies, bells, reaction).forEach(Follower::enter);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void others_events_are_passed_without_being_taken() {
        rings(3);
        assertThat(tallies.lag()).isEqualTo(3);
        tallies.step();
        assertThat(taken).isEmpty();
        assertThat(tallies.lag()).isZero();
    }

    @Test
    void after_its_own_events_it_stands_at_the_newest() {
        rings(1);
        store.commands.send(Tally.count());
        rings(2);
        tallies.step();
        assertThat(taken).containsExactly(2L);
        assertThat(tallies.lag()).isZero();
    }

    @Test
    void more_than_a_batch_is_taken_in_order_and_once() {
        for (int i = 0; i < 600; i++) {
            store.commands.send(i % 100 == 7 ? Bell.ring() : Tally.count());
        }
        assertThat(tallies.step()).isTrue();
        assertThat(tallies.step()).isFalse();
        assertThat(taken).hasSize(594).isSorted().doesNotHaveDuplicates();
        assertThat(tallies.lag()).isZero();
    }

    @Test
    void a_reaction_waits_for_every_view_without_writing() {
        store.commands.send(Tally.count());
        tallies.step();
        taken.clear();
        String untouched = row(reaction);
        reaction.step();
        assertThat(taken).isEmpty();
        assertThat(row(reaction)).isEqualTo(untouched);

        bells.step();
        reaction.step();
        assertThat(taken).containsExactly(1L);
    }

    @Test
    void what_a_batch_throws_leaves_the_position() {
        store.commands.send(Tally.count());
        Follower broken = new Follower(
                "view:broken",
                Tally.TallyEvent.class,
                (batch, sql) -> {
                    throw new IllegalStateException("no");
                },
                Follower.Bound.NONE,
                views,
                store.events);
        broken.enter();
        assertThatThrownBy(broken::step).hasMessage("no");
        assertThat(broken.lag()).isEqualTo(1);
    }

    @Test
    void a_rewound_follower_takes_all_again() {
        store.commands.send(Tally.count());
        tallies.step();
        tallies.rewind(sql -> taken.clear());
        tallies.step();
        assertThat(taken).containsExactly(1L);
    }

    private Follower follower(String name, Class<?> family, Follower.Bound bound) {
        return new Follower(
                name,
                family,
                (batch, sql) ->
                        batch.forEach(event -> taken.add(event.recorded().position())),
                bound,
                views,
                store.events);
    }

    private void rings(int times) {
        for (int i = 0; i < times; i++) {
            store.commands.send(Bell.ring());
        }
    }

    // A row that was locked or written has another xmax or xmin.
    private String row(Follower follower) {
        return Objects.requireNonNull(
                views.read(sql -> sql.select("select xmin || ' ' || xmax from follower where name = ?", follower.name())
                        .mapTo(String.class)
                        .one()));
    }
}
