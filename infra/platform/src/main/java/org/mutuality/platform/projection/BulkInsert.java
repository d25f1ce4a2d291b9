package org.mutuality.platform.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows with one statement, for {@link Projection#projectAll}: a statement for each row costs the database
 * several times as much. Values are sent as text in PostgreSQL's format and cast to the type of their column.
 *
 * @param <R> type of a row
 */
public final class BulkInsert<R> {
    private final String table;
    private final List<Column<R>> columns = new ArrayList<>();
    private String condition = "";

    private record Column<R>(String name, String type, Function<R, @Nullable Object> value) {
        // The driver sends an array of the specific type in binary form; it would format and escape each object.
        Argument texts(List<R> rows) {
            @Nullable
            String[] texts = rows.stream().map(row -> text(value.apply(row))).toArray(String[]::new);
            return (position, statement, context) ->
                    statement.setArray(position, statement.getConnection().createArrayOf("text", texts));
        }

        private static @Nullable String text(@Nullable Object value) {
            return value == null ? null : value.toString();
        }
    }

    private BulkInsert(String table) {
        this.table = table;
    }

    public static <R> BulkInsert<R> into(String table) {
        return new BulkInsert<>(table);
    }

    /**
     * Adds a column.
     *
     * @param type PostgreSQL's name of the type
     * @param value of a row; its {@code toString} must be valid input for the type; null is allowed
     */
    public BulkInsert<R> column(String name, String type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    /** Inserts only rows that fulfil a condition on {@code input}, which has all columns as text. */
    public BulkInsert<R> where(String sql) {
        condition = " where " + sql;
        return this;
    }

    /** Inserts all rows, or none when the table refuses one. */
    public void insert(List<R> rows, Handle sql) {
        if (rows.isEmpty()) {
            return;
        }
        try (Update update = sql.createUpdate(statement())) {
            for (int index = 0; index < columns.size(); index++) {
                update.bind(index, columns.get(index).texts(rows));
            }
            update.execute();
        }
    }

    private String statement() {
        return "insert into %s (%s) select %s from unnest(%s) as input (%s)%s"
                .formatted(
                        table,
                        joined(Column::name),
                        joined(column -> "cast(" + column.name() + " as " + column.type() + ")"),
                        joined(column -> "cast(? as text[])"),
                        joined(Column::name),
                        condition);
    }

    private String joined(Function<Column<R>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
