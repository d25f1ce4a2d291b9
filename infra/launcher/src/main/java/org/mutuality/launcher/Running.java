package org.mutuality.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as the state file knows it.
 *
 * @param startedMs when it started, in ms since 1970: tells it from a later process of the same number
 */
record Running(String name, long pid, long startedMs, int port, String state) {
    // The kernel counts in ticks since boot, so a corrected clock moves it a little.
    private static final long TOLERANCE_MS = 2_000;

    static long startedAt(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().startInstant())
                .map(Instant::toEpochMilli)
                .orElse(0L);
    }

    /** The process, when it still is the same one. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Math.abs(startedAt(pid) - startedMs) < TOLERANCE_MS);
    }

    Duration uptime(Instant now) {
        return Duration.between(Instant.ofEpochMilli(startedMs), now);
    }
}
