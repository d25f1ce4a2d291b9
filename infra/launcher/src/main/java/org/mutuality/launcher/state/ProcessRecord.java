package org.mutuality.launcher.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process as the state file knows it.
 *
 * @param born when it started, see {@link #born(long)}: tells it from a later process of the same number
 */
public record ProcessRecord(String name, long pid, long born, int port, String state) {
    // The 22nd field of all, see proc_pid_stat(5); the name in brackets, the second, may hold blanks, so fields count
    // from its end.
    private static final int STARTED = 22 - 3;

    /**
     * When a process started, 0 if there is none: on Linux in clock ticks since boot, because the time of day that Java reckons
     * from them moves whenever the clock is set; elsewhere in ms since 1970.
     */
    public static long born(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[STARTED]);
        } catch (IOException e) {
            return startedAt(pid).map(Instant::toEpochMilli).orElse(0L);
        }
    }

    /** The process, when it still is the same one. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> born(pid) == born);
    }

    public Duration uptime(Instant now) {
        return startedAt(pid).map(start -> Duration.between(start, now)).orElse(Duration.ZERO);
    }

    private static Optional<Instant> startedAt(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().startInstant());
    }
}
