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
 * Many rows of one table by one statement, for {@link Projection#projectAll}: a statement each costs the database several
 * times as much. Values go as text, in PostgreSQL's spelling, and are read by their column's type.
 *
 * @param <R> what becomes a row
 */
public final class BulkInsert<R> {
    private final String table;
    private final List<Column<R>> columns = new ArrayList<>();

    private record Column<R>(String name, String type, Function<R, @Nullable Object> value) {
        // As an array of its own type the driver sends it binary; of objects it would spell and escape each.
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

    /** @param type as PostgreSQL calls it; @param value whose text PostgreSQL reads as that type, or null */
    public BulkInsert<R> column(String name, String type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    /** Inserts all of them, or, when the table refuses one, none. */
    public void insert(List<R> rows, Handle sql) {
        if (rows.isEmpty()) {
            return;
        }
        try (Update update = sql.createUpdate(statement())) {
            for (int nth = 0; nth < columns.size(); nth++) {
                update.bind(nth, columns.get(nth).texts(rows));
            }
            update.execute();
        }
    }

    private String statement() {
        return "insert into %s (%s) select %s from unnest(%s) as told (%s)"
                .formatted(
                        table,
                        joined(Column::name),
                        joined(column -> "cast(" + column.name() + " as " + column.type() + ")"),
                        joined(column -> "cast(? as text[])"),
                        joined(Column::name));
    }

    private String joined(Function<Column<R>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
