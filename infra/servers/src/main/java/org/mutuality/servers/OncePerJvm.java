package org.mutuality.servers;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts each server of a source once a JVM, whichever class loader asks first: Quarkus makes one for each profile of its
 * tests, and each would start servers of its own. They are known to all by system properties.
 */
final class OncePerJvm implements ServerSource {
    private static final String NAME = "mutuality.test-servers.";

    private final Supplier<ServerSource> sources;
    private @Nullable ServerSource source;

    /** @param sources asked once, and only by who starts a server here */
    OncePerJvm(Supplier<ServerSource> sources) {
        this.sources = sources;
    }

    private synchronized ServerSource source() {
        ServerSource made = source;
        if (made == null) {
            made = sources.get();
            source = made;
        }
        return made;
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
        // All class loaders have the same text in this case, and so the same lock.
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
