package org.mutuality.bench.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.sql.Connection;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;

/** On a real PostgreSQL. */
class BaselineTest {
    private static final RowWidth WIDTH = new RowWidth(300, 60);

    private Database database;
    private Postgres server;

    @BeforeEach
    void start() {
        database = TestServers.shared().freshDatabase("bench");
        // As infra/bench/run does, which creates a database of its own.
        Database superuser = TestServers.shared().superuser();
        URI url = URI.create(superuser.url().substring("jdbc:".length()));
        server = new Postgres(url.getHost(), url.getPort(), superuser.user(), superuser.password());
    }

    @Test
    void pgbench_writes_a_row_a_transaction() throws Exception {
        Optional<PgbenchBaseline> pgbench = PgbenchBaseline.find();
        assumeTrue(pgbench.isPresent(), "skipped: there is no pgbench here");
        counts(pgbench.orElseThrow());
    }

    @Test
    void a_loop_of_our_own_does_the_same() throws Exception {
        counts(new JdbcBaseline());
    }

    @Test
    void the_table_is_gone_afterwards() throws Exception {
        new BaselineTable(server).close();
        assertThatThrownBy(() -> server.connect(BaselineTable.DATABASE).close()).hasMessageContaining("does not exist");
    }

    @Test
    void the_width_is_the_services_own() throws Exception {
        try (Connection sql = database.connect()) {
            sql.createStatement().execute("create table event_store (position bigint, payload json, meta_data json)");
            assertThatThrownBy(() -> RowWidth.of(sql)).isInstanceOf(IllegalStateException.class);
            sql.createStatement().execute("insert into event_store values (1, '\"1234\"', '{}'), (2, '\"12\"', '{}')");
            assertThat(RowWidth.of(sql)).isEqualTo(new RowWidth(5, 2));
        }
    }

    private void counts(BaselineLoad load) throws Exception {
        try (BaselineTable table = new BaselineTable(server)) {
            Baseline baseline = load.run(server, WIDTH, 4, Duration.ofSeconds(1));
            assertThat(baseline.perSecond()).isPositive();
            assertThat(baseline.meanMillis()).isPositive();
            // About as many rows as it says it wrote in the second or two that it took.
            assertThat(table.rows()).isBetween((long) (baseline.perSecond() / 2), (long) (baseline.perSecond() * 4));
        }
    }
}
