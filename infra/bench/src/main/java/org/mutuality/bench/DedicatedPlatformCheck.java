package org.mutuality.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Ensures that generated journals are only stored in a platform that was started for measuring: its folder is given explicitly,
 * it has no demo data, and it had no journals when it was first measured. A file {@code bench-only} marks such a folder.
 */
final class DedicatedPlatformCheck {
    static final String MARK = "bench-only";

    private DedicatedPlatformCheck() {}

    /** @throws IllegalArgumentException the platform may contain real data */
    static void check(BenchOptions options) throws IOException, SQLException {
        Path data = Path.of(options.text("data", "data"));
        if (!options.has("data")
                || options.has("pg")
                || !options.state().ports().containsKey("postgres")) {
            throw new IllegalArgumentException(
                    "--stored writes generated journals: give the folder of an infra/up --no-demo-data with --data");
        }
        if (Files.exists(data.resolve("demo-loaded"))) {
            throw new IllegalArgumentException(
                    data + " holds demo data: start another with infra/up --no-demo-data --data");
        }
        if (!Files.exists(data.resolve(MARK))) {
            try (Connection journal = options.postgres().connect(options.text("pg-database", "journal"))) {
                checkEmpty(data, journal);
            }
            Files.createFile(data.resolve(MARK));
        }
    }

    private static void checkEmpty(Path data, Connection journal) throws SQLException {
        try (var statement = journal.createStatement();
                ResultSet row = statement.executeQuery(
                        "select exists (select from event_store where aggregate_type = 'journal.Journal')")) {
            row.next();
            if (row.getBoolean(1)) {
                throw new IllegalArgumentException(data + " holds journals: --stored needs a folder without journals");
            }
        }
    }
}
