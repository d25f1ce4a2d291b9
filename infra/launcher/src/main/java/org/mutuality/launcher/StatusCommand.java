package org.mutuality.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mutuality.launcher.state.ProcessRecord;
import org.mutuality.launcher.state.StateFile;

/** Prints a table of the processes that run on a data folder. */
final class StatusCommand {
    private StatusCommand() {}

    /** @return exit code: 0 when all processes are ready, 3 otherwise */
    static int print(Path data, PrintStream out) {
        StateFile state = new StateFile(data);
        List<ProcessRecord> all = new ArrayList<>(state.processes());
        if (state.launcher().process().isPresent()) {
            all.addFirst(state.launcher());
        }
        if (all.isEmpty()) {
            out.println("Nothing is running in " + data + ".");
            return 3;
        }
        out.printf("%-12s %-9s %7s %6s %7s  %s%n", "name", "state", "pid", "port", "memory", "uptime");
        all.forEach(entry -> out.println(row(entry, Instant.now())));
        long total = all.stream()
                .flatMap(entry -> entry.process().stream())
                .mapToLong(StatusCommand::memory)
                .sum();
        out.printf("%-12s %-9s %7s %6s %4d MB%n", "all", "", "", "", total);
        state.get("gateway.url").ifPresent(url -> out.println(url + "   logs: " + data.resolve("logs")));
        return all.stream()
                        .allMatch(entry ->
                                entry.process().isPresent() && entry.state().equals("ready"))
                ? 0
                : 3;
    }

    private static String row(ProcessRecord entry, Instant now) {
        return entry.process()
                .map(process -> "%-12s %-9s %7d %6s %4d MB  %s"
                        .formatted(
                                entry.name(),
                                entry.state(),
                                entry.pid(),
                                entry.port() == 0 ? "" : Integer.toString(entry.port()),
                                memory(process),
                                readable(entry.uptime(now))))
                .orElseGet(() -> "%-12s %-9s".formatted(entry.name(), "ended"));
    }

    // The launcher's children have rows of their own.
    private static long memory(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(Launcher.class.getName())
                ? ProcessMemory.own(process)
                : ProcessMemory.megabytes(process);
    }

    private static String readable(Duration time) {
        return time.withNanos(0).toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
