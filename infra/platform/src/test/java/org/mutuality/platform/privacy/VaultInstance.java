package org.mutuality.platform.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.mutuality.platform.database.ReadModelDatabase;
import org.mutuality.servers.Database;
import org.postgresql.ds.PGSimpleDataSource;

/** Encryption in one instance of a service; several instances may share a database. */
final class VaultInstance {
    static final Instant AT = Instant.parse("2021-04-02T10:00:00Z");

    final ReadModelDatabase database;
    final FamilyKeys keys;
    final Vault vault;

    /** @param masters ids of master keys, the current one last */
    VaultInstance(Database server, String... masters) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.url());
        source.setUser(server.user());
        source.setPassword(server.password());
        Flyway.configure().dataSource(source).locations("db/platform").load().migrate();
        this.database = new ReadModelDatabase(source);
        this.keys = new FamilyKeys(database, settings(masters));
        this.vault = new Vault(keys, Clock.fixed(AT, ZoneOffset.UTC));
    }

    static MasterKeySettings settings(String... masters) {
        Map<String, String> keys = new HashMap<>();
        List.of(masters).forEach(id -> keys.put(id, key(id)));
        return settings(keys, Optional.of(masters[masters.length - 1]));
    }

    static MasterKeySettings settings(Map<String, String> keys, Optional<String> current) {
        return new MasterKeySettings() {
            @Override
            public Map<String, String> masterKeys() {
                return keys;
            }

            @Override
            public Optional<String> current() {
                return current;
            }
        };
    }

    /** Base64 of 32 bytes that begin with the id. */
    static String key(String id) {
        return Base64.getEncoder()
                .encodeToString((id + "-".repeat(32)).substring(0, 32).getBytes(UTF_8));
    }
}
