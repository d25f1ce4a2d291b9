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
    /** Superuser, for the launcher only; services have a role each. */
    public static final String SUPERUSER = "postgres";

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
    private final String password;
    private final Map<String, String> databases;
    private volatile boolean databasesCreated;

    /**
     * @param folder holds the data in {@code folder/pg}
     * @param password of the superuser; fixed when the data are created
     * @param databases password of the owner by name of the database; created if missing before this server is ready
     */
    public PostgresServer(Path folder, int port, Path log, String password, Map<String, String> databases) {
        super("postgres", port, log);
        this.folder = folder.toAbsolutePath();
        this.data = this.folder.resolve("pg");
        this.password = password;
        this.databases = Map.copyOf(databases);
    }

    /** A database as superuser. */
    public Database database(String name) {
        return new Database("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), name), SUPERUSER, password);
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
        Path passwordFile = Files.createTempFile(
                folder, "pw", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Files.writeString(passwordFile, password);
            UnprivilegedUser.own(folder);
            SystemCommands.run(UnprivilegedUser.command(initdb(fresh, passwordFile)), log());
            Files.move(fresh, data);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    private static List<String> initdb(Path folder, Path passwordFile) {
        return List.of(
                PostgresBinaries.program("initdb").toString(),
                "-D",
                folder.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + passwordFile,
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
