package org.mutuality.payment.batch;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mutuality.servers.Database;
import org.mutuality.servers.TestServers;
import org.postgresql.ds.PGSimpleDataSource;

/** Real databases with this service's tables. */
public final class DatabaseFixture {
    private DatabaseFixture() {}

    /** An empty one. */
    public static DataSource fresh(String name) {
        Database database = TestServers.shared().freshDatabase(name);
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .locations("db/platform", "db/migration")
                .load()
                .migrate();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        return source;
    }
}
