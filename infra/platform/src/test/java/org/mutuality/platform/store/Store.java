package org.mutuality.platform.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.mutuality.servers.Database;

/** One instance of a service, as far as it concerns the store: several may stand on one database. */
public final class Store implements AutoCloseable {
    public final AgroalDataSource pool;
    final Jdbi sql;
    final CommandSide side;
    public final Commands commands;
    public final StoredEvents events;

    public Store(Database database, EventUpcaster... upcasters) {
        this.pool = pool(database);
        Flyway.configure().dataSource(pool).locations("db/platform").load().migrate();
        this.sql = Jdbi.create(pool);
        this.side = new CommandSide(new Model(), pool, new Appended(), List.of(upcasters));
        this.commands = side.commands();
        this.events = side.storedEvents();
    }

    List<StoredEvent> after(long position, int most) {
        return after(position, most, Object.class);
    }

    List<StoredEvent> after(long position, int most, Class<?> family) {
        return sql.withHandle(open -> events.after(open, position, Long.MAX_VALUE, most, family));
    }

    @Override
    public void close() {
        side.stop();
        pool.close();
    }

    private static AgroalDataSource pool(Database database) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(8)
                            .acquisitionTimeout(Duration.ofSeconds(3))
                            .validateOnBorrow(true)
                            .connectionFactoryConfiguration(to -> to.jdbcUrl(database.url())
                                    .principal(new NamePrincipal(database.user()))
                                    .credential(new SimplePassword(database.password())))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Model implements ServiceModel {
        @Override
        public String service() {
            return "tally";
        }

        @Override
        public List<AggregateType> aggregates() {
            return List.of(
                    new AggregateType(Tally.class, Tally.TallyEvent.class),
                    new AggregateType(Bell.class, Bell.BellEvent.class));
        }
    }
}
