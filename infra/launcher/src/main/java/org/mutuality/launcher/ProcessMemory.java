package org.mutuality.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory of a process and its children, in MB. */
final class ProcessMemory {
    private ProcessMemory() {}

    static long megabytes(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(each -> kilobytes(each.pid()))
                        .sum()
                / 1024;
    }

    static long own(ProcessHandle process) {
        return kilobytes(process.pid()) / 1024;
    }

    // Proportional set size: otherwise PostgreSQL's shared buffers would count once per connection.
    private static long kilobytes(long pid) {
        Path rollup = Path.of("/proc/" + pid + "/smaps_rollup");
        try {
            return Files.isReadable(rollup)
                    ? Files.readAllLines(rollup).stream()
                            .filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    : resident(pid);
        } catch (IOException e) {
            return 0; // The process has ended in the meantime.
        }
    }

    private static long resident(long pid) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
        String text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }
}
