package org.mutuality.bench;

import java.io.IOException;
import java.sql.SQLException;

/** What {@code infra/bench/run} can be asked. */
@FunctionalInterface
interface Benchmark {
    BenchReport answer() throws IOException, InterruptedException, SQLException;
}
