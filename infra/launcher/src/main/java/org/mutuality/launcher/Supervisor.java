package org.mutuality.launcher;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.mutuality.servers.Pause;
import org.mutuality.servers.ProcessServer;

/** Starts each part when what it needs is ready, and starts it again when it dies, until told to stop. */
final class Supervisor {
    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(30);
    private static final Duration RAN_WELL = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MS = 100;

    private final List<Part> parts;
    private final Watcher watcher;
    private final Duration firstBackOff;
    private final Map<String, CountDownLatch> firstReady;
    private final Map<String, Boolean> ready = new ConcurrentHashMap<>();
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
        STOPPING,
        STOPPED
    }

    Supervisor(List<Part> parts, Watcher watcher, Duration firstBackOff) {
        this.parts = List.copyOf(parts);
        this.watcher = watcher;
        this.firstBackOff = firstBackOff;
        this.firstReady = parts.stream().collect(Collectors.toMap(Part::name, part -> new CountDownLatch(1)));
    }

    void start() {
        parts.forEach(part -> watcher.now(part, State.WAITING));
        parts.forEach(part -> Thread.ofVirtual().name("watch-" + part.name()).start(() -> watch(part)));
    }

    /** @return whether all were ready at least once within that time */
    boolean awaitAllReady(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (CountDownLatch latch : firstReady.values()) {
            if (!latch.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return !stopping;
    }

    private void watch(Part part) {
        awaitNeeds(part);
        Duration backOff = firstBackOff;
        while (!stopping) {
            long started = System.nanoTime();
            try {
                run(part);
            } catch (UncheckedIOException e) {
                watcher.trouble(part, Objects.toString(e.getCause()));
            }
            if (stopping) {
                return;
            }
            watcher.now(part, State.DIED);
            boolean ranWell = System.nanoTime() - started > RAN_WELL.toNanos();
            backOff = ranWell ? firstBackOff : backOff;
            Pause.millis(backOff.toMillis());
            backOff = min(backOff.multipliedBy(2), LONGEST_BACK_OFF);
        }
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
            Objects.requireNonNull(firstReady.get(part.name())).countDown();
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

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
