package org.mutuality.bench.baseline;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Baseline without pgbench: the same statement over JDBC, one thread per client. Uses more CPU, so it is slower than pgbench. */
public record JdbcBaseline() implements BaselineLoad {
    @Override
    public String name() {
        return "JDBC loop (no pgbench here)";
    }

    @Override
    public Baseline run(Postgres server, RowWidth width, int clients, Duration length)
            throws InterruptedException, SQLException {
        long start = System.nanoTime();
        List<Callable<Long>> loops = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            loops.add(() -> loop(server, width, start + length.toNanos()));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long rows = 0;
            for (Future<Long> loop : threads.invokeAll(loops)) {
                rows += rows(loop);
            }
            double perSecond = rows / ((System.nanoTime() - start) / 1e9);
            return new Baseline(name(), perSecond, 1000 * clients / perSecond);
        }
    }

    private static long loop(Postgres server, RowWidth width, long end) throws SQLException {
        try (Connection sql = server.connect(BaselineTable.DATABASE);
                PreparedStatement insert = sql.prepareStatement(BaselineTable.INSERT.formatted("?", "?"))) {
            insert.setString(1, width.payloadJson());
            insert.setString(2, width.metadataJson());
            long rows = 0;
            for (; System.nanoTime() < end; rows++) {
                insert.executeUpdate();
            }
            return rows;
        }
    }

    private static long rows(Future<Long> loop) throws InterruptedException, SQLException {
        try {
            return loop.get();
        } catch (ExecutionException e) {
            throw new SQLException("the baseline loop failed", e);
        }
    }
}
