package org.mutuality.servers;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mutuality.servers.Database;
import org.mutuality.servers.ServerAddresses;
import org.mutuality.servers.ServerSource;

/**
 * PostgreSQL and Keycloak that somebody else runs. Kafka is started here, once a JVM: a topic has the same name for all, so
 * whoever tests beside us would react to what we publish.
 */
record ExternalServers(ServerAddresses addresses, Supplier<ServerSource> own) implements ServerSource {
    // Known to all class loaders of this JVM, of which Quarkus makes one for each profile of its tests.
    private static final String KAFKA = "mutuality.test-servers.kafka";

    @Override
    public String kind() {
        return "given";
    }

    @Override
    public Database postgres() {
        return addresses.postgres();
    }

    @Override
    public String kafka() {
        synchronized (KAFKA) {
            @Nullable String running = System.getProperty(KAFKA);
            if (running == null) {
                running = own.get().kafka();
                System.setProperty(KAFKA, running);
            }
            return running;
        }
    }

    @Override
    public String keycloak() {
        return addresses.keycloak();
    }
}
