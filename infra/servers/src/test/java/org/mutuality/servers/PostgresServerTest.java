package org.mutuality.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mutuality.servers.process.UncheckedSleep;

class PostgresServerTest {
    private static final Duration AT_MOST = Duration.ofSeconds(60);

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
        return new PostgresServer(folder, Ports.free(), folder.resolve("log"), List.of("journal", "payment"));
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
