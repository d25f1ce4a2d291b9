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
 * Starts each process once the processes it needs are ready, and restarts it when it ends, until {@link #stop()}. A process
 * that keeps ending soon after its start is abandoned; the others keep running.
 */
public final class Supervisor {
    private static final Duration STABLE_RUN = Duration.ofSeconds(60);
    private static final long POLL_INTERVAL_MS = 100;

    private final List<ManagedProcess> processes;
    private final Watcher watcher;
    private final RestartBackoff backoff;
    private final Map<String, CountDownLatch> firstReady;
    private final Map<String, Boolean> ready = new ConcurrentHashMap<>();
    private final Set<String> abandoned = new ConcurrentSkipListSet<>();
    private final Set<Thread> starters = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    /** Callbacks; called from many threads. */
    public interface Watcher {
        void stateChanged(ManagedProcess process, State state);

        /** The process could not be started; the supervisor retries. */
        void startFailed(ManagedProcess process, String reason);
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

    public Supervisor(List<ManagedProcess> processes, Watcher watcher, RestartBackoff backoff) {
        this.processes = List.copyOf(processes);
        this.watcher = watcher;
        this.backoff = backoff;
        this.firstReady =
                processes.stream().collect(Collectors.toMap(ManagedProcess::name, process -> new CountDownLatch(1)));
    }

    public void start() {
        processes.forEach(process -> watcher.stateChanged(process, State.WAITING));
        processes.forEach(
                process -> Thread.ofVirtual().name("watch-" + process.name()).start(() -> watch(process)));
    }

    /** @return whether every process was ready at least once, or abandoned, within the timeout */
    public boolean awaitAllReady(Duration timeout) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        for (CountDownLatch latch : firstReady.values()) {
            if (!latch.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return !stopping;
    }

    /** Names of the processes that were abandoned so far. */
    public Set<String> abandoned() {
        return Set.copyOf(abandoned);
    }

    private void watch(ManagedProcess process) {
        awaitNeeds(process);
        int tried = 0;
        while (!stopping && tried < backoff.tries()) {
            tried = runsStably(process) ? 1 : tried + 1;
            if (!stopping && tried < backoff.tries()) {
                watcher.stateChanged(process, State.DIED);
                UncheckedSleep.millis(backoff.after(tried).toMillis());
            }
        }
        if (!stopping) {
            abandoned.add(process.name());
            watcher.stateChanged(process, State.ABANDONED);
            latch(process).countDown();
        }
    }

    private boolean runsStably(ManagedProcess process) {
        long startedAt = System.nanoTime();
        try {
            run(process);
        } catch (UncheckedIOException | IllegalStateException e) {
            if (!stopping) {
                watcher.startFailed(process, Objects.toString(e.getCause() == null ? e.getMessage() : e.getCause()));
            }
        }
        return System.nanoTime() - startedAt > STABLE_RUN.toNanos();
    }

    private void awaitNeeds(ManagedProcess process) {
        while (!stopping && !process.needs().stream().allMatch(need -> ready.getOrDefault(need, false))) {
            UncheckedSleep.millis(POLL_INTERVAL_MS);
        }
    }

    /** Starts the process and returns when it has ended. */
    private void run(ManagedProcess process) {
        ProcessServer server = process.server();
        if (!startedUnlessStopping(process)) {
            return;
        }
        watcher.stateChanged(process, State.STARTING);
        while (server.alive() && !server.ready()) {
            UncheckedSleep.millis(POLL_INTERVAL_MS);
        }
        if (server.alive() && !stopping) {
            ready.put(process.name(), true);
            watcher.stateChanged(process, State.READY);
            latch(process).countDown();
        }
        awaitEnd(server);
        ready.put(process.name(), false);
    }

    /**
     * One lock per process: Keycloak's first start on a machine takes minutes, and the others start in the meantime.
     *
     * @return false when everything is being stopped
     */
    private boolean startedUnlessStopping(ManagedProcess process) {
        // close() takes the same lock: either it sees the started process, or the process is not started any more.
        synchronized (process.server()) {
            if (stopping) {
                return false;
            }
            starters.add(Thread.currentThread());
            try {
                watcher.stateChanged(process, State.PREPARING);
                process.server().start();
            } finally {
                starters.remove(Thread.currentThread());
            }
            return true;
        }
    }

    private static void awaitEnd(ProcessServer server) {
        while (server.alive()) {
            UncheckedSleep.millis(POLL_INTERVAL_MS);
        }
    }

    /** Stops the services, then Keycloak and Kafka, then PostgreSQL; each within {@link ProcessServer#GRACE}. */
    public void stop() {
        stopping = true;
        // Ends long preparations.
        starters.forEach(Thread::interrupt);
        stopAll(processes.stream().filter(process -> !isServer(process)).toList());
        stopAll(processes.stream()
                .filter(process -> isServer(process) && !process.name().equals("postgres"))
                .toList());
        stopAll(processes.stream()
                .filter(process -> process.name().equals("postgres"))
                .toList());
    }

    private static boolean isServer(ManagedProcess process) {
        return List.of("postgres", "kafka", "keycloak").contains(process.name());
    }

    private void stopAll(List<ManagedProcess> group) {
        List<Thread> stopping = group.stream()
                .map(process -> Thread.ofVirtual().start(() -> {
                    watcher.stateChanged(process, State.STOPPING);
                    process.server().close();
                    watcher.stateChanged(process, State.STOPPED);
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

    private CountDownLatch latch(ManagedProcess process) {
        return Objects.requireNonNull(firstReady.get(process.name()));
    }
}
