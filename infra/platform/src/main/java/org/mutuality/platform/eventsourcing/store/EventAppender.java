package org.mutuality.platform.eventsourcing.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Appends rows by {@code append_events}: one statement and one commit for any number of rows. */
class EventAppender {
    private final DataSource database;

    EventAppender(DataSource database) {
        this.database = database;
    }

    /**
     * @return position before the first of {@code rows}
     * @throws SQLException of class 23 when an (aggregate, sequence) of the rows exists; then none is written
     */
    long rows(List<EventRow> rows) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement("select append_events(?,?,?,?,?,?,?,?,?)")) {
            append.setArray(1, text(connection, rows, EventRow::aggregateId));
            append.setArray(2, array(connection, "bigint", rows, EventRow::sequence, Long[]::new));
            append.setArray(3, text(connection, rows, EventRow::aggregateType));
            append.setArray(4, text(connection, rows, EventRow::eventId));
            append.setArray(5, text(connection, rows, EventRow::payloadType));
            append.setArray(6, text(connection, rows, EventRow::revision));
            append.setArray(7, text(connection, rows, EventRow::payload));
            append.setArray(8, text(connection, rows, EventRow::metadata));
            append.setArray(
                    9, array(connection, "timestamptz", rows, row -> row.at().toString(), String[]::new));
            try (ResultSet last = append.executeQuery()) {
                last.next();
                return last.getLong(1);
            }
        }
    }

    private static Array text(Connection connection, List<EventRow> rows, Function<EventRow, @Nullable String> column)
            throws SQLException {
        return array(connection, "text", rows, column, String[]::new);
    }

    // The driver sends an array of the specific type in binary form; it would format and escape each object.
    private static <T> Array array(
            Connection connection,
            String type,
            List<EventRow> rows,
            Function<EventRow, ? extends @Nullable T> column,
            IntFunction<@Nullable T[]> typed)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray(typed));
    }
}
