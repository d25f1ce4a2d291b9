package org.mutuality.platform.database;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * A second, empty set of some tables, in a schema of their own: a read model is filled again there while its readers
 * keep the live tables. Then the live rows are replaced in one transaction, so that a reader sees all of the old or all
 * of the new rows.
 */
public final class ShadowTables {
    private final String schema;
    private final List<String> tables;

    /**
     * @param name name of the read model, such as {@code stipend-terms}
     * @param tables the live tables
     */
    public ShadowTables(String name, List<String> tables) {
        this.schema = "rebuild_" + name.replace('-', '_');
        this.tables = List.copyOf(tables);
    }

    /** Creates the tables, with the indexes and constraints of the live ones; drops those of an earlier rebuild. */
    public void create(Handle sql) {
        drop(sql);
        sql.execute("create schema " + schema);
        tables.forEach(
                table -> sql.execute("create table %s.%s (like %s including all)".formatted(schema, table, table)));
    }

    /** Runs {@code work} with these tables in place of the live ones; all other tables are as usual. */
    public void use(Handle sql, Runnable work) {
        String live = sql.select("select current_setting('search_path')")
                .mapTo(String.class)
                .one();
        setSearchPath(schema + ", " + live, sql);
        work.run();
        setSearchPath(live, sql);
    }

    /**
     * Replaces the rows of the live tables with those of these. Rows are copied rather than tables swapped: triggers,
     * views and names of indexes stay, and no reader waits for a lock.
     */
    public void replaceLive(Handle sql) {
        tables.forEach(table -> {
            sql.execute("delete from " + table);
            sql.execute("insert into %s select * from %s.%s".formatted(table, schema, table));
        });
        drop(sql);
    }

    private void drop(Handle sql) {
        sql.execute("drop schema if exists " + schema + " cascade");
    }

    // Until the end of the transaction.
    private static void setSearchPath(String path, Handle sql) {
        sql.select("select set_config('search_path', ?, true)", path)
                .mapTo(String.class)
                .one();
    }
}
