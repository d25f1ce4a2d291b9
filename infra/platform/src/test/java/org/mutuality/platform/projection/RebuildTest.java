package org.mutuality.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.platform.database.ShadowTables;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.eventsourcing.store.EventStoreFixture;
import org.mutuality.platform.eventsourcing.store.Tally;
import org.mutuality.platform.eventsourcing.store.Tally.TallyEvent;
import org.mutuality.platform.projection.ProjectionStatus.RebuildStatus;
import org.mutuality.servers.TestServers;

/** Rebuilds on a real PostgreSQL. The live rows carry the label of an earlier code, so that a new row is recognised. */
class RebuildTest {
    private static final int EVENTS = 1_203;

    private final EventStoreFixture store =
            new EventStoreFixture(TestServers.shared().freshDatabase("rebuild"));
    private final ReadModelDatabase database = new ReadModelDatabase(store.pool);
    private final Rebuilds rebuilds = new Rebuilds(database, Clock.systemUTC());
    private final EventSubscription live =
            new EventSubscription("projection:tally-list", TallyEvent.class, applying("old"), database, store.events);

    @BeforeEach
    void fillWithOldCode() {
        write("create table tally_list (position bigint primary key, label text not null)");
        write("create table tally_total (label text primary key, total bigint not null)");
        live.createCheckpoint();
        for (int i = 0; i < EVENTS; i++) {
            store.commands.send(Tally.count());
        }
        catchUp();
    }

    @AfterEach
    void close() {
        rebuilds.close();
        store.close();
    }

    @Test
    void readers_see_the_old_rows_until_all_are_replaced() {
        RebuildSource source = source();
        Instant startedAt = rebuilds.begin(source);
        do {
            assertThat(rows()).isEqualTo("old " + EVENTS);
            assertThat(totals()).isEqualTo("old " + EVENTS);
        } while (rebuilds.runOnce(source, startedAt));
        assertThat(rows()).isEqualTo("new " + EVENTS);
        assertThat(totals()).isEqualTo("new " + EVENTS);
        assertThat(leftovers()).isZero();
    }

    @Test
    void events_that_arrive_meanwhile_are_in_the_new_rows_and_the_live_subscription_continues() {
        RebuildSource source = source();
        Instant startedAt = rebuilds.begin(source);
        rebuilds.runOnce(source, startedAt);
        store.commands.send(Tally.count());
        catchUp();
        assertThat(rows()).isEqualTo("old " + (EVENTS + 1));
        // This one is left to the live subscription.
        store.commands.send(Tally.count());
        finish(source, startedAt);
        assertThat(rows()).isEqualTo("new " + (EVENTS + 1));
        catchUp();
        assertThat(one("select count(*) from tally_list")).isEqualTo(String.valueOf(EVENTS + 2));
    }

    @Test
    void a_stopped_rebuild_changes_nothing_and_is_started_again_by_the_next_start() {
        RebuildSource killed = source();
        Instant startedAt = rebuilds.begin(killed);
        rebuilds.runOnce(killed, startedAt);
        assertThat(rows()).isEqualTo("old " + EVENTS);

        Rebuilds next = new Rebuilds(database, Clock.systemUTC());
        next.resume(source());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(rows()).isEqualTo("new " + EVENTS));
        next.close();
        assertThat(totals()).isEqualTo("new " + EVENTS);
        assertThat(leftovers()).isZero();
        // Finished, so no start resumes it.
        write("update tally_list set label = 'kept'");
        next.resume(source());
        assertThat(rows()).isEqualTo("kept " + EVENTS);
    }

    @Test
    void a_connection_killed_while_the_rows_are_replaced_changes_nothing() {
        RebuildSource source = new KilledOnCompletion(source());
        Instant startedAt = rebuilds.begin(source);
        assertThatThrownBy(() -> finish(source, startedAt)).isInstanceOf(RuntimeException.class);
        assertThat(rows()).isEqualTo("old " + EVENTS);
        assertThat(status(source).finishedAt()).isEmpty();
        finish(source, startedAt);
        assertThat(rows()).isEqualTo("new " + EVENTS);
        assertThat(totals()).isEqualTo("new " + EVENTS);
    }

    @Test
    void a_second_rebuild_takes_the_place_of_the_first() {
        RebuildSource first = source();
        Instant firstStart = rebuilds.begin(first);
        rebuilds.runOnce(first, firstStart);
        RebuildSource second = source();
        Instant secondStart = rebuilds.begin(second);
        assertThat(rebuilds.runOnce(first, firstStart)).isFalse();
        finish(second, secondStart);
        assertThat(rows()).isEqualTo("new " + EVENTS);
        assertThat(totals()).isEqualTo("new " + EVENTS);
    }

    @Test
    void its_progress_is_known() {
        RebuildSource source = source();
        assertThat(rebuilds.status(source).rebuild()).isEmpty();
        Instant startedAt = rebuilds.begin(source);
        assertThat(status(source).secondsLeft()).isEmpty();
        rebuilds.runOnce(source, startedAt);
        RebuildStatus running = status(source);
        assertThat(running.position()).contains(500L);
        assertThat(running.end()).contains((long) EVENTS);
        assertThat(running.secondsLeft()).isPresent();
        finish(source, startedAt);
        ProjectionStatus finished = rebuilds.status(source);
        assertThat(finished.position()).isEqualTo(EVENTS);
        assertThat(finished.end()).isEqualTo(EVENTS);
        assertThat(status(source).finishedAt()).isPresent();
        assertThat(status(source).position()).isEmpty();
    }

    private RebuildStatus status(RebuildSource source) {
        return rebuilds.status(source).rebuild().orElseThrow();
    }

    private void finish(RebuildSource source, Instant startedAt) {
        boolean more = true;
        while (more) {
            more = rebuilds.runOnce(source, startedAt);
        }
    }

    private RebuildSource source() {
        return new ProjectionRebuild(new TallyList(), live, applying("new"), database, store.events);
    }

    private static EventSubscription.BatchHandler applying(String label) {
        return (batch, sql) -> batch.forEach(event -> {
            sql.execute("insert into tally_list values (?, ?)", event.recorded().position(), label);
            sql.execute("""
                    insert into tally_total values (?, 1)
                    on conflict (label) do update set total = tally_total.total + 1""", label);
        });
    }

    private void catchUp() {
        boolean more = true;
        while (more) {
            more = live.processBatch(database.read(store.events::lastPosition));
        }
    }

    /** Labels and numbers of the rows, in one query. */
    private String rows() {
        return one(
                "select string_agg(label || ' ' || n, ', ') from (select label, count(*) n from tally_list group by label)");
    }

    private String totals() {
        return one("select string_agg(label || ' ' || total, ', ') from tally_total");
    }

    private long leftovers() {
        return database.read(sql -> sql.select("""
                        select (select count(*) from event_subscription where name like 'rebuild:%')
                          + (select count(*) from pg_namespace where nspname like 'rebuild%')""").mapTo(Long.class).one());
    }

    private String one(String query) {
        return Objects.requireNonNull(
                database.read(sql -> sql.select(query).mapTo(String.class).one()));
    }

    private void write(String statement) {
        database.write(sql -> sql.execute(statement));
    }

    private static final class TallyList implements Projection<TallyEvent> {
        @Override
        public String name() {
            return "tally-list";
        }

        @Override
        public Class<TallyEvent> eventType() {
            return TallyEvent.class;
        }

        @Override
        public void project(TallyEvent event, EventMetadata metadata, Handle sql) {
            throw new IllegalStateException("the test applies the events itself");
        }

        @Override
        public List<String> tables() {
            return List.of("tally_list", "tally_total");
        }
    }

    /** As {@code source}, but the database ends the connection the first time that the rows are to be replaced. */
    private static final class KilledOnCompletion implements RebuildSource {
        private final RebuildSource source;
        private boolean killed;

        private KilledOnCompletion(RebuildSource source) {
            this.source = source;
        }

        @Override
        public String name() {
            return source.name();
        }

        @Override
        public ShadowTables shadow() {
            return source.shadow();
        }

        @Override
        public void reset(Handle sql) {
            source.reset(sql);
        }

        @Override
        public void prepare(Handle sql) {
            source.prepare(sql);
        }

        @Override
        public boolean applyNext() {
            return source.applyNext();
        }

        @Override
        public void complete(Handle sql) {
            source.complete(sql);
        }

        @Override
        public void clear(Handle sql) {
            // After the rows were replaced and before the commit.
            if (!killed) {
                killed = true;
                sql.execute("select pg_terminate_backend(pg_backend_pid())");
            }
            source.clear(sql);
        }

        @Override
        public long position(Handle sql) {
            return source.position(sql);
        }

        @Override
        public long livePosition(Handle sql) {
            return source.livePosition(sql);
        }

        @Override
        public long end(Handle sql) {
            return source.end(sql);
        }
    }
}
