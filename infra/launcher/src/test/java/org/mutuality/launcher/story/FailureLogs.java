package org.mutuality.launcher.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** When a story fails, what every process said last. */
final class FailureLogs implements AfterTestExecutionCallback {
    private static final int LINES = 25;
    private static final int WIDTH = 1500;

    private final Path logs;
    private boolean failed;

    FailureLogs(Path logs) {
        this.logs = logs;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) throws IOException {
        failed |= context.getExecutionException().isPresent();
        if (context.getExecutionException().isPresent() && Files.exists(logs)) {
            try (Stream<Path> files = Files.list(logs)) {
                files.sorted().forEach(FailureLogs::tail);
            }
        }
    }

    /** Whether no story has failed so far; the house is kept for a look when one has. */
    boolean allReported() {
        return !failed;
    }

    private static void tail(Path log) {
        System.out.println("==== " + log.getFileName());
        try {
            // Not UTF-8 where a line was cut off by a kill.
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            lines.stream()
                    .skip(Math.max(0, lines.size() - LINES))
                    .map(line -> line.substring(0, Math.min(WIDTH, line.length())))
                    .forEach(System.out::println);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
