package org.mutuality.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Processor time of processes, from Linux's {@code /proc}, in seconds since each began. A process counts with its children
 * of now (PostgreSQL works in those), but for those that are asked after by themselves. Elsewhere than on Linux, and for a
 * process that is gone: nothing.
 */
record CpuTime(Map<String, Double> seconds) {
    /** What the kernel tells in; USER_HZ is 100 on every Linux that Java runs on. */
    private static final double TICKS_PER_SECOND = 100;

    /** @param processes name → pid */
    static CpuTime now(Map<String, Long> processes) {
        Map<String, Double> seconds = new LinkedHashMap<>();
        processes.forEach((name, pid) ->
                ProcessHandle.of(pid).ifPresent(process -> seconds.put(name, all(process, processes.values()))));
        return new CpuTime(seconds);
    }

    /** Cores that each kept busy, on average, since {@code before}; 1.0 is one whole core. */
    Map<String, Double> since(CpuTime before, double tookSeconds) {
        Map<String, Double> cores = new LinkedHashMap<>();
        seconds.forEach((name, now) -> {
            Optional.ofNullable(before.seconds.get(name))
                    .ifPresent(then -> cores.put(name, (now - then) / tookSeconds));
        });
        return cores;
    }

    private static double all(ProcessHandle process, Collection<Long> apart) {
        double children = process.children()
                .filter(child -> !apart.contains(child.pid()))
                .mapToDouble(child -> all(child, apart))
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

    /** User and system time; the name in brackets may hold blanks, so fields count from its end. */
    static double parse(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }
}
