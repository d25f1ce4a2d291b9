package org.mutuality.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** Writes rows into a {@link FloorTable} as fast as the server takes them, one a transaction. */
interface FloorLoad {
    String name();

    Floor run(Postgres server, Width width, int clients, Duration length)
            throws IOException, InterruptedException, SQLException;
}
