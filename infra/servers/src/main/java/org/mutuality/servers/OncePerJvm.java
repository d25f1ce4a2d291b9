package org.mutuality.servers;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts each server of a source once per JVM. Quarkus creates a class loader for each test profile, and each of them would start
 * its own servers; system properties share the addresses between them.
 */
final class OncePerJvm implements ServerSource {
    private static final String NAME = "mutuality.test-servers.";

    private final Supplier<ServerSource> sources;
    private @Nullable ServerSource source;

    /** @param sources called once, and only when a server is started here */
    OncePerJvm(Supplier<ServerSource> sources) {
        this.sources = sources;
    }

    private synchronized ServerSource source() {
        ServerSource created = source;
        if (created == null) {
            created = sources.get();
            source = created;
        }
        return created;
    }

    @Override
    public String kind() {
        return source().kind();
    }

    @Override
    public Database postgres() {
        String address = once("postgres", () -> {
            Database started = source().postgres();
            return String.join("\n", started.url(), started.user(), started.password());
        });
        String[] parts = address.split("\n", 3);
        return new Database(parts[0], parts[1], parts[2]);
    }

    @Override
    public String kafka() {
        return once("kafka", () -> source().kafka());
    }

    @Override
    public String keycloak() {
        return once("keycloak", () -> source().keycloak());
    }

    private static String once(String server, Supplier<String> start) {
        String property = NAME + server;
        // Interned, so that all class loaders use the same object as lock.
        synchronized (property.intern()) {
            @Nullable String running = System.getProperty(property);
            if (running == null) {
                running = start.get();
                System.setProperty(property, running);
            }
            return running;
        }
    }
}
