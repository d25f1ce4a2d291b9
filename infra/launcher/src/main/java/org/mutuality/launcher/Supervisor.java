package org.mutuality.launcher;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.mutuality.servers.Pause;
import org.mutuality.servers.ProcessServer;

/**
 * Starts each part when what it needs is ready, and starts it again when it dies, until told to stop. One that dies again
 * and again is given up, and the others run on.
 */
final class Supervisor {
    private static final Duration RAN_WELL = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MS = 100;

    private final List<Part> parts;
    private final Watcher watcher;
    private final Patience patience;
    private final Map<String, CountDownLatch> firstReady;
    private final Map<String, Boolean> ready = new ConcurrentHashMap<>();
    private final Set<String> abandoned = new ConcurrentSkipListSet<>();
    private volatile boolean stopping;

    /** Who is told what happens; called from many threads. */
    interface Watcher {
        void now(Part part, State state);

        /** It could not even be started; that is tried again. */
        void trouble(Part part, String why);
    }

    enum State {
        WAITING,
        STARTING,
        READY,
        DIED,
        ABANDONED,
        STOPPING,
        STOPPED
    }

    Supervisor(List<Part> parts, Watcher watcher, Patience patience) {
        this.parts = List.copyOf(parts);
        this.watcher = watcher;
        this.patience = patience;
        this.firstReady = parts.stream().collect(Collectors.toMap(Part::name, part -> new CountDownLatch(1)));
    }

    void start() {
        parts.forEach(part -> watcher.now(part, State.WAITING));
        parts.forEach(part -> Thread.ofVirtual().name("watch-" + part.name()).start(() -> watch(part)));
    }

    /** @return whether all but the abandoned were ready at least once within that time */
    boolean awaitAllReady(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (CountDownLatch latch : firstReady.values()) {
            if (!latch.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return !stopping;
    }

    /** Names of the parts that were given up so far. */
    Set<String> abandoned() {
        return Set.copyOf(abandoned);
    }

    private void watch(Part part) {
        awaitNeeds(part);
        int tried = 0;
        while (!stopping && tried < patience.tries()) {
            tried = ranWell(part) ? 1 : tried + 1;
            if (!stopping && tried < patience.tries()) {
                watcher.now(part, State.DIED);
                Pause.millis(patience.after(tried).toMillis());
            }
        }
        if (!stopping) {
            abandoned.add(part.name());
            watcher.now(part, State.ABANDONED);
            latch(part).countDown();
        }
    }

    private boolean ranWell(Part part) {
        long started = System.nanoTime();
        try {
            run(part);
        } catch (UncheckedIOException e) {
            watcher.trouble(part, Objects.toString(e.getCause()));
        }
        return System.nanoTime() - started > RAN_WELL.toNanos();
    }

    private void awaitNeeds(Part part) {
        while (!stopping && !part.needs().stream().allMatch(need -> ready.getOrDefault(need, false))) {
            Pause.millis(LOOK_EVERY_MS);
        }
    }

    /** From start to end of one process. */
    private void run(Part part) {
        ProcessServer server = part.server();
        synchronized (this) {
            if (stopping) {
                return;
            }
            server.start();
        }
        watcher.now(part, State.STARTING);
        while (server.alive() && !server.ready()) {
            Pause.millis(LOOK_EVERY_MS);
        }
        if (server.alive() && !stopping) {
            ready.put(part.name(), true);
            watcher.now(part, State.READY);
            latch(part).countDown();
        }
        awaitEnd(server);
        ready.put(part.name(), false);
    }

    private static void awaitEnd(ProcessServer server) {
        while (server.alive()) {
            Pause.millis(LOOK_EVERY_MS);
        }
    }

    /** Services first, then Keycloak and Kafka, PostgreSQL last; each has {@link ProcessServer#GRACE} at most. */
    void stop() {
        synchronized (this) {
            stopping = true;
        }
        stopAll(parts.stream().filter(part -> !isServer(part)).toList());
        stopAll(parts.stream()
                .filter(part -> isServer(part) && !part.name().equals("postgres"))
                .toList());
        stopAll(parts.stream().filter(part -> part.name().equals("postgres")).toList());
    }

    private static boolean isServer(Part part) {
        return List.of("postgres", "kafka", "keycloak").contains(part.name());
    }

    private void stopAll(List<Part> some) {
        List<Thread> stopping = some.stream()
                .map(part -> Thread.ofVirtual().start(() -> {
                    watcher.now(part, State.STOPPING);
                    part.server().close();
                    watcher.now(part, State.STOPPED);
                }))
                .toList();
        for (Thread thread : stopping) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private CountDownLatch latch(Part part) {
        return Objects.requireNonNull(firstReady.get(part.name()));
    }
}
