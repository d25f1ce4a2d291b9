package org.mutuality.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.mutuality.launcher.state.ProcessRecord;
import org.mutuality.launcher.state.StateFile;

/** The table of what runs on a data folder. */
final class StatusCommand {
    private StatusCommand() {}

    /** @return 0 when all run, 3 when something or everything doesn't */
    static int print(Path data, PrintStream out) {
        StateFile state = new StateFile(data);
        List<ProcessRecord> all = new ArrayList<>(state.parts());
        if (state.launcher().process().isPresent()) {
            all.addFirst(state.launcher());
        }
        if (all.isEmpty()) {
            out.println("Nothing is running in " + data + ".");
            return 3;
        }
        out.printf("%-11s %-9s %7s %6s %7s  %s%n", "name", "state", "pid", "port", "memory", "uptime");
        all.forEach(one -> out.println(row(one, Instant.now())));
        long total = all.stream()
                .flatMap(one -> one.process().stream())
                .mapToLong(StatusCommand::memory)
                .sum();
        out.printf("%-11s %-9s %7s %6s %4d MB%n", "all", "", "", "", total);
        state.get("gateway.url").ifPresent(url -> out.println(url + "   logs: " + data.resolve("logs")));
        return all.stream()
                        .allMatch(
                                one -> one.process().isPresent() && one.state().equals("ready"))
                ? 0
                : 3;
    }

    private static String row(ProcessRecord one, Instant now) {
        return one.process()
                .map(process -> "%-11s %-9s %7d %6s %4d MB  %s"
                        .formatted(
                                one.name(),
                                one.state(),
                                one.pid(),
                                one.port() == 0 ? "" : Integer.toString(one.port()),
                                memory(process),
                                readable(one.uptime(now))))
                .orElseGet(() -> "%-11s %-9s".formatted(one.name(), "gone"));
    }

    // The launcher's children are rows of their own.
    private static long memory(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(Launcher.class.getName())
                ? ProcessMemory.own(process)
                : ProcessMemory.megabytes(process);
    }

    private static String readable(Duration time) {
        return time.withNanos(0).toString().substring(2).toLowerCase(java.util.Locale.ROOT);
    }
}
