package org.mutuality.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/**
 * Fills the database of journal-service with journals: copies of the latest one, with other families and months. They are written
 * to {@code event_store} and {@code journal_view}; the subscriptions' checkpoints are moved past them, so that they are not
 * published.
 */
final class JournalSeeder implements AutoCloseable {
    private static final int CHUNK = 50_000;
    private static final int ATTEMPTS = 120;
    private static final int PAUSE_MS = 500;

    /** The lock of append_events, whose other waiters time out after 5 s, so it is held for less than that. */
    private static final String LOCK = """
            set local lock_timeout = '1s'; select pg_advisory_xact_lock(7305, 1); lock table event_subscription in exclusive mode""";

    private static final String CAUGHT_UP =
            "select max(position), coalesce((select min(position) from event_subscription), max(position)) = max(position) from event_store";

    private static final String EVENTS = """
            insert into event_store
            with latest as (
              select payload::text as text, payload as json, meta_data, payload_revision from event_store
              where payload_type = 'journal.JournalSubmitted' order by position desc limit 1),
            made as (
              select p, md5('bench journal ' || p)::uuid::text as journal, md5('bench edition ' || p)::uuid::text as edition,
                md5('bench family ' || p / 24)::uuid::text as family,
                to_char(date '2001-01-01' + (p % 24) * interval '1 month', '"\\"month\\":\\""YYYY-MM"\\""') as month
              from (select ?::bigint + n as p from generate_series(1, ?) n) positions)
            select p, 'journal-' || journal, 0, 'journal.Journal', gen_random_uuid()::text, 'journal.JournalSubmitted', payload_revision,
              replace(replace(replace(replace(text, json ->> 'familyId', family), json ->> 'journalId', journal),
                json -> 'origin' ->> 'edition', edition), '"month":"' || (json ->> 'month') || '"', month)::json, meta_data, now()
            from latest, made""";

    private static final String VIEW = """
            insert into journal_view (family_id, month, version, journal_id, form, answers, complete, submitted_at, edition, based_on)
            select (payload ->> 'familyId')::uuid, payload ->> 'month', 1, (payload ->> 'journalId')::uuid, payload ->> 'form',
              payload -> 'answers', (payload ->> 'complete')::boolean, (payload ->> 'at')::timestamptz,
              (payload -> 'origin' ->> 'edition')::uuid, '{}'
            from event_store where position > ?""";

    private final Connection journal;
    private final Consumer<String> out;

    JournalSeeder(Connection journal, Consumer<String> out) {
        this.journal = journal;
        this.out = out;
    }

    /** @throws IllegalStateException the subscriptions do not catch up, or no journal was submitted yet */
    void fill(int target) throws SQLException, InterruptedException {
        for (long missing = target - count(); missing > 0; missing = target - count()) {
            out.accept("storing journals: " + missing + " to go");
            insertWithRetries((int) Math.min(CHUNK, missing));
        }
        out.accept("vacuum analyze");
        run("vacuum analyze event_store, journal_view");
    }

    long count() throws SQLException {
        return number("select count(*) from event_store where payload_type = 'journal.JournalSubmitted'");
    }

    @Override
    public void close() throws SQLException {
        journal.close();
    }

    private void insertWithRetries(int rows) throws SQLException, InterruptedException {
        for (int i = 0; i < ATTEMPTS; i++) {
            if (chunk(rows)) {
                return;
            }
            Thread.sleep(PAUSE_MS);
        }
        throw new IllegalStateException("the subscriptions of journal-service do not catch up");
    }

    private boolean chunk(int rows) throws SQLException {
        journal.setAutoCommit(false);
        try {
            run(LOCK);
            boolean done = write(rows);
            journal.commit();
            return done;
        } catch (SQLException e) {
            journal.rollback();
            if (!"55P03".equals(e.getSQLState())) {
                throw e;
            }
            // The lock is held by another transaction: retry later.
            return false;
        } finally {
            journal.setAutoCommit(true);
        }
    }

    private boolean write(int rows) throws SQLException {
        try (Statement statement = journal.createStatement();
                ResultSet state = statement.executeQuery(CAUGHT_UP)) {
            state.next();
            if (!state.getBoolean(2)) {
                return false;
            }
            copies(state.getLong(1), rows);
            return true;
        }
    }

    private void copies(long last, int rows) throws SQLException {
        try (PreparedStatement events = journal.prepareStatement(EVENTS);
                PreparedStatement view = journal.prepareStatement(VIEW)) {
            events.setLong(1, last);
            events.setInt(2, rows);
            if (events.executeUpdate() == 0) {
                throw new IllegalStateException("there is no submitted journal to copy");
            }
            view.setLong(1, last);
            view.executeUpdate();
        }
        run("update event_subscription set position = " + (last + rows));
    }

    private long number(String query) throws SQLException {
        try (Statement statement = journal.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String statement) throws SQLException {
        try (Statement command = journal.createStatement()) {
            command.execute(statement);
        }
    }
}
