package org.mutuality.launcher.supervision;

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
import org.mutuality.servers.process.ProcessServer;
import org.mutuality.servers.process.UncheckedSleep;

/**
 * Starts each part when what it needs is ready, and starts it again when it dies, until told to stop. One that dies again
 * and again is given up, and the others run on.
 */
public final class Supervisor {
    private static final Duration RAN_WELL = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MS = 100;

    private final List<ManagedProcess> parts;
    private final Watcher watcher;
    private final RestartBackoff patience;
    private final Map<String, CountDownLatch> firstReady;
    private final Map<String, Boolean> ready = new ConcurrentHashMap<>();
    private final Set<String> abandoned = new ConcurrentSkipListSet<>();
    private final Set<Thread> starters = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** Who is told what happens; called from many threads. */
    public interface Watcher {
        void stateChanged(ManagedProcess part, State state);

        /** It could not even be started; that is tried again. */
        void trouble(ManagedProcess part, String why);
    }

    public enum State {
        WAITING,
        PREPARING,
        STARTING,
        READY,
        DIED,
        ABANDONED,
        STOPPING,
        STOPPED
    }

    public Supervisor(List<ManagedProcess> parts, Watcher watcher, RestartBackoff patience) {
        this.parts = List.copyOf(parts);
        this.watcher = watcher;
        this.patience = patience;
        this.firstReady = parts.stream().collect(Collectors.toMap(ManagedProcess::name, part -> new CountDownLatch(1)));
    }

    public void start() {
        parts.forEach(part -> watcher.stateChanged(part, State.WAITING));
        parts.forEach(part -> Thread.ofVirtual().name("watch-" + part.name()).start(() -> watch(part)));
    }

    /** @return whether all but the abandoned were ready at least once within that time */
    public boolean awaitAllReady(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        for (CountDownLatch latch : firstReady.values()) {
            if (!latch.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return !stopping;
    }

    /** Names of the parts that were given up so far. */
    public Set<String> abandoned() {
        return Set.copyOf(abandoned);
    }

    private void watch(ManagedProcess part) {
        awaitNeeds(part);
        int tried = 0;
        while (!stopping && tried < patience.tries()) {
            tried = ranWell(part) ? 1 : tried + 1;
            if (!stopping && tried < patience.tries()) {
                watcher.stateChanged(part, State.DIED);
                UncheckedSleep.millis(patience.after(tried).toMillis());
            }
        }
        if (!stopping) {
            abandoned.add(part.name());
            watcher.stateChanged(part, State.ABANDONED);
            latch(part).countDown();
        }
    }

    private boolean ranWell(ManagedProcess part) {
        long started = System.nanoTime();
        try {
            run(part);
        } catch (UncheckedIOException | IllegalStateException e) {
            if (!stopping) {
                watcher.trouble(part, Objects.toString(e.getCause() == null ? e.getMessage() : e.getCause()));
            }
        }
        return System.nanoTime() - started > RAN_WELL.toNanos();
    }

    private void awaitNeeds(ManagedProcess part) {
        while (!stopping && !part.needs().stream().allMatch(need -> ready.getOrDefault(need, false))) {
            UncheckedSleep.millis(LOOK_EVERY_MS);
        }
    }

    /** From start to end of one process. */
    private void run(ManagedProcess part) {
        ProcessServer server = part.server();
        if (!started(part)) {
            return;
        }
        watcher.stateChanged(part, State.STARTING);
        while (server.alive() && !server.ready()) {
            UncheckedSleep.millis(LOOK_EVERY_MS);
        }
        if (server.alive() && !stopping) {
            ready.put(part.name(), true);
            watcher.stateChanged(part, State.READY);
            latch(part).countDown();
        }
        awaitEnd(server);
        ready.put(part.name(), false);
    }

    /**
     * One lock for each part: Keycloak's first start on a machine takes minutes, and the others start meanwhile.
     *
     * @return false when everything is being stopped
     */
    private boolean started(ManagedProcess part) {
        // close() takes the same lock, so whatever starts here is seen by it, or isn't started any more.
        synchronized (part.server()) {
            if (stopping) {
                return false;
            }
            starters.add(Thread.currentThread());
            try {
                watcher.stateChanged(part, State.PREPARING);
                part.server().start();
            } finally {
                starters.remove(Thread.currentThread());
            }
            return true;
        }
    }

    private static void awaitEnd(ProcessServer server) {
        while (server.alive()) {
            UncheckedSleep.millis(LOOK_EVERY_MS);
        }
    }

    /** Services first, then Keycloak and Kafka, PostgreSQL last; each has {@link ProcessServer#GRACE} at most. */
    public void stop() {
        stopping = true;
        // Who waits for a long preparation gives it up.
        starters.forEach(Thread::interrupt);
        stopAll(parts.stream().filter(part -> !isServer(part)).toList());
        stopAll(parts.stream()
                .filter(part -> isServer(part) && !part.name().equals("postgres"))
                .toList());
        stopAll(parts.stream().filter(part -> part.name().equals("postgres")).toList());
    }

    private static boolean isServer(ManagedProcess part) {
        return List.of("postgres", "kafka", "keycloak").contains(part.name());
    }

    private void stopAll(List<ManagedProcess> some) {
        List<Thread> stopping = some.stream()
                .map(part -> Thread.ofVirtual().start(() -> {
                    watcher.stateChanged(part, State.STOPPING);
                    part.server().close();
                    watcher.stateChanged(part, State.STOPPED);
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

    private CountDownLatch latch(ManagedProcess part) {
        return Objects.requireNonNull(firstReady.get(part.name()));
    }
}
