package org.mutuality.platform.eventsourcing.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ConnectionValidator;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.mutuality.platform.eventsourcing.AggregateDefinition;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.eventsourcing.ServiceDefinition;
import org.mutuality.servers.Database;

/** The event store of one instance of a service; several instances may share a database. */
public final class EventStoreFixture implements AutoCloseable {
    public final AgroalDataSource pool;
    final Jdbi sql;
    final AxonConfiguration axon;
    public final CommandGateway commands;
    public final EventStoreReader events;

    public EventStoreFixture(Database database, EventUpcaster... upcasters) {
        this.pool = pool(database);
        Flyway.configure().dataSource(pool).locations("db/platform").load().migrate();
        this.sql = Jdbi.create(pool);
        this.axon = new AxonConfiguration(new TallyService(), pool, new AppendNotifier(), List.of(upcasters), true);
        this.commands = axon.commands();
        this.events = axon.storedEvents();
    }

    List<StoredEvent> after(long position, int limit) {
        return after(position, limit, Object.class);
    }

    List<StoredEvent> after(long position, int limit, Class<?> eventType) {
        return sql.withHandle(open -> events.readAfter(open, position, Long.MAX_VALUE, limit, eventType));
    }

    @Override
    public void close() {
        axon.stop();
        pool.close();
    }

    private static AgroalDataSource pool(Database database) {
        try {
            return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(8)
                            .acquisitionTimeout(Duration.ofSeconds(60))
                            .validateOnBorrow(true)
                            .connectionValidator(ConnectionValidator.defaultValidator())
                            .connectionFactoryConfiguration(to -> to.jdbcUrl(database.url())
                                    .principal(new NamePrincipal(database.user()))
                                    .credential(new SimplePassword(database.password())))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class TallyService implements ServiceDefinition {
        @Override
        public String service() {
            return "tally";
        }

        @Override
        public List<AggregateDefinition> aggregates() {
            return List.of(
                    new AggregateDefinition(Tally.class, Tally.TallyEvent.class),
                    new AggregateDefinition(Bell.class, Bell.BellEvent.class));
        }
    }
}
