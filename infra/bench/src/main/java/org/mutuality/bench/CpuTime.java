package org.mutuality.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * CPU time of processes from Linux's {@code /proc}, in seconds since each started. A process includes its current children
 * (PostgreSQL works in those), except for those that are measured separately. Empty on other systems and for a process that has
 * ended.
 */
record CpuTime(Map<String, Double> seconds) {
    /** Unit of the kernel's figures: USER_HZ, which is 100 on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    /** @param processes name → pid */
    static CpuTime now(Map<String, Long> processes) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        processes.forEach((name, pid) ->
                ProcessHandle.of(pid).ifPresent(process -> seconds.put(name, all(process, processes.values()))));
        return new CpuTime(seconds);
    }

    /** Average number of cores that each process used since {@code before}; 1.0 is one core. */
    Map<String, Double> since(CpuTime before, double durationSeconds) {
        Map<String, Double> cores = new LinkedHashMap<>();
        seconds.forEach((name, now) -> {
            Optional.ofNullable(before.seconds.get(name))
                    .ifPresent(then -> cores.put(name, (now - then) / durationSeconds));
        });
        return cores;
    }

    private static double all(ProcessHandle process, Collection<Long> separate) {
        double children = process.children()
                .filter(child -> !separate.contains(child.pid()))
                .mapToDouble(child -> all(child, separate))
                .sum();
        return own(process.pid()) + children;
    }

    private static double own(long pid) {
        try {
            return parse(Files.readString(Path.of("/proc/" + pid + "/stat")));
        } catch (IOException e) {
            return 0;
        }
    }

    /** User and system time. Fields are counted from the end of the name in brackets, which may contain blanks. */
    static double parse(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }
}
