package org.mutuality.bench.baseline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A temporary database with a table that has the columns and indexes of event_store; dropped at the end. */
public final class BaselineTable implements AutoCloseable {
    static final String DATABASE = "bench_baseline";

    /** The position comes from a sequence, so that the baseline does not serialise its transactions. */
    static final String INSERT = """
            insert into event_store values (nextval('baseline_position'), 'journal-' || gen_random_uuid(), 0, 'journal.Journal', \
            gen_random_uuid()::text, 'journal.JournalSubmitted', '1', %s::json, %s::json, now())""";

    private final Postgres server;

    public BaselineTable(Postgres server) throws SQLException {
        this.server = server;
        drop();
        run("postgres", "create database " + DATABASE);
        run(DATABASE, """
                create table event_store (position bigint primary key, aggregate_identifier text not null, sequence_number bigint
                  not null, aggregate_type text not null, event_identifier text not null, payload_type text not null,
                  payload_revision text, payload json not null, meta_data json not null, time_stamp timestamptz not null,
                  constraint event_store_stream unique (aggregate_identifier, sequence_number));
                create sequence baseline_position cache 1""");
    }

    public long rows() throws SQLException {
        try (Connection sql = server.connect(DATABASE);
                ResultSet row = sql.createStatement().executeQuery("select count(*) from event_store")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        drop();
    }

    private void drop() throws SQLException {
        run("postgres", "drop database if exists " + DATABASE + " with (force)");
    }

    private void run(String database, String statement) throws SQLException {
        try (Connection sql = server.connect(database);
                var command = sql.createStatement()) {
            command.execute(statement);
        }
    }
}
