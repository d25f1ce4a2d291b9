package org.mutuality.platform;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh database with the platform's own tables, for tests without a whole service. */
public final class Migrated {
    private Migrated() {}

    public static DataSource database(String name) {
        Database database = TestServers.shared().freshDatabase(name);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        Flyway.configure().dataSource(source).locations("db/platform").load().migrate();
        return source;
    }
}
