package org.mutuality.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mutuality.servers.process.ProcessServer;
import org.mutuality.servers.process.StalePidFile;
import org.mutuality.servers.process.SystemCommands;
import org.mutuality.servers.process.UnprivilegedUser;

/** PostgreSQL with a permanent data folder and synchronous commits; creates missing databases. */
public final class PostgresServer extends ProcessServer {
    /** For loopback only: whoever can read the data folder has access to everything anyway. */
    private static final String USER = "mutuality";

    private static final String PASSWORD = "mutuality";

    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("max_connections", "200"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("wal_compression", "on"),
            Map.entry("max_wal_size", "2GB"),
            // WAL segments are recycled after a checkpoint, so many are retained: a new one is filled with zeros first,
            // and all commits wait for that.
            Map.entry("min_wal_size", "1GB"),
            Map.entry("checkpoint_timeout", "10min"),
            // Pages are flushed as they are written: otherwise Linux writes a gigabyte of them at once, and all commits
            // wait a third of a second.
            Map.entry("backend_flush_after", "1MB"));

    private final Path folder;
    private final Path data;
    private final List<String> databases;
    private volatile boolean databasesCreated;

    /**
     * @param folder holds the data in {@code folder/pg}
     * @param databases created if missing before this server is ready
     */
    public PostgresServer(Path folder, int port, Path log, List<String> databases) {
        super("postgres", port, log);
        this.folder = folder.toAbsolutePath();
        this.data = this.folder.resolve("pg");
        this.databases = List.copyOf(databases);
    }

    public Database database(String name) {
        return new Database("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), name), USER, PASSWORD);
    }

    @Override
    protected void prepare() throws IOException {
        databasesCreated = false;
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        StalePidFile.removeFrom(data);
    }

    private void initialise() throws IOException {
        Files.createDirectories(folder);
        // Created elsewhere and moved into place, so that a killed initdb does not leave an incomplete database.
        Path fresh = Files.createTempDirectory(folder, "initdb");
        Path password = Files.createTempFile(
                folder, "pw", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(password, PASSWORD);
            UnprivilegedUser.own(folder);
            SystemCommands.run(UnprivilegedUser.command(initdb(fresh, password)), log());
            Files.move(fresh, data);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private static List<String> initdb(Path folder, Path password) {
        return List.of(
                PostgresBinaries.program("initdb").toString(),
                "-D",
                folder.toString(),
                "-U",
                USER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--no-locale",
                "--data-checksums");
    }

    @Override
    protected List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                PostgresBinaries.program("postgres").toString(),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port())));
        SETTINGS.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        return UnprivilegedUser.command(command);
    }

    @Override
    protected boolean answers() {
        try (var connection = database("postgres").connect()) {
            if (!databasesCreated) {
                new Databases(database("postgres")).createMissing(databases);
                databasesCreated = true;
            }
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }
}
