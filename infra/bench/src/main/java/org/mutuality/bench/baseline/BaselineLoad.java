package org.mutuality.bench.baseline;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** Inserts rows into a {@link BaselineTable} as fast as the server accepts them, one per transaction. */
public interface BaselineLoad {
    String name();

    Baseline run(Postgres server, RowWidth width, int clients, Duration length)
            throws IOException, InterruptedException, SQLException;
}
