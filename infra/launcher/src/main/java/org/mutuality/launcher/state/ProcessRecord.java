package org.mutuality.launcher.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Entry of the state file.
 *
 * @param startedAt see {@link #startTime(long)}; distinguishes it from a later process with the same id
 */
public record ProcessRecord(String name, long pid, long startedAt, int port, String state) {
    // Field 22, see proc_pid_stat(5). Counted from the end of field 2, the name in brackets, which may contain blanks.
    private static final int START_TIME_FIELD = 22 - 3;

    /**
     * When a process started, 0 if there is none: on Linux in clock ticks since boot, because the time of day that Java derives
     * from them changes whenever the clock is set; elsewhere in ms since 1970.
     */
    public static long startTime(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[START_TIME_FIELD]);
        } catch (IOException e) {
            return startInstant(pid).map(Instant::toEpochMilli).orElse(0L);
        }
    }

    /** The running process; empty when it has ended, even if another process has its id now. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(process -> startTime(pid) == startedAt);
    }

    public Duration uptime(Instant now) {
        return startInstant(pid).map(start -> Duration.between(start, now)).orElse(Duration.ZERO);
    }

    private static Optional<Instant> startInstant(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().startInstant());
    }
}
