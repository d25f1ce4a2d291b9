package org.mutuality.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.servers.process.UncheckedSleep;

class PostgresServerTest {
    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Map<String, String> OWNERS = Map.of("journal", "j-secret", "payment", "p-secret");

    @TempDir
    Path folder;

    @Test
    void keeps_what_was_committed_through_kill_9_and_restart() throws SQLException {
        try (PostgresServer server = server()) {
            server.start();
            server.awaitReady(AT_MOST);
            run(server, "CREATE TABLE kept AS SELECT 42 AS answer");

            long killed = server.pid();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            untilDead(server);
            restart(server);

            assertThat(server.pid()).isNotEqualTo(killed);
            assertThat(ask(server, "SELECT answer FROM kept")).isEqualTo("42");

            server.close();
            assertThat(server.alive()).isFalse();
            assertThat(Ports.isInUse(server.port())).isFalse();
        }
    }

    @Test
    void commits_reach_the_disk_and_only_loopback_can_connect() throws SQLException {
        try (PostgresServer server = server()) {
            server.start();
            server.awaitReady(AT_MOST);
            assertThat(ask(server, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(server, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(server, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "SELECT count(*) FROM pg_database WHERE datname IN ('journal', 'payment')"))
                    .isEqualTo("2");
        }
    }

    @Test
    void each_owner_reads_its_own_database_and_no_other() throws SQLException {
        try (PostgresServer server = server()) {
            server.start();
            server.awaitReady(AT_MOST);
            for (String owner : OWNERS.keySet()) {
                String password = OWNERS.get(owner);
                assertThat(run(server.database(owner).as(owner, password), "CREATE TABLE mine AS SELECT 1"))
                        .isEmpty();
                for (String other : List.of("journal", "payment", "postgres", "template1")) {
                    if (!other.equals(owner)) {
                        assertThat(run(server.database(other).as(owner, password), "SELECT 1"))
                                .as("%s in %s", owner, other)
                                .contains("permission denied for database");
                    }
                }
                assertThat(run(server.database(owner).as(owner, password), "COPY mine TO PROGRAM 'cat'"))
                        .contains("permission denied to COPY to or from an external program");
                assertThat(run(server.database(owner).as(owner, password), "CREATE ROLE another SUPERUSER"))
                        .contains("permission denied to create role");
                assertThat(run(server.database(owner).as(owner, "wrong"), "SELECT 1"))
                        .contains("password authentication failed");
            }
        }
    }

    /** The error of a statement; empty without one. */
    private static String run(Database database, String sql) {
        try (Connection connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    // The shared memory of a killed server is in use until its last child has noticed; then it starts.
    private static void restart(PostgresServer server) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (!server.ready()) {
            assertThat(System.nanoTime()).as("restarted in time").isLessThan(end);
            server.start();
            UncheckedSleep.millis(50);
        }
    }

    private static void untilDead(PostgresServer server) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (server.alive()) {
            assertThat(System.nanoTime()).as("killed in time").isLessThan(end);
            UncheckedSleep.millis(10);
        }
    }

    private PostgresServer server() {
        return new PostgresServer(folder, Ports.free(), folder.resolve("log"), "admin", OWNERS);
    }

    private static void run(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.database("journal").connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(PostgresServer server, String sql) throws SQLException {
        try (Connection connection = server.database("journal").connect();
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
