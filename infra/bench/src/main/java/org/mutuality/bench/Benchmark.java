package org.mutuality.bench;

import java.io.IOException;
import java.sql.SQLException;

/** A measurement of {@code infra/bench/run}. */
@FunctionalInterface
interface Benchmark {
    BenchReport run() throws IOException, InterruptedException, SQLException;
}
