package org.mutuality.servers.process;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell process that waits until this JVM has ended, then ends the registered processes and removes their folder. A shutdown
 * hook would not run after kill -9.
 */
public final class Reaper {
    private static final String SCRIPT = """
            pids=""
            while read pid; do pids="$pids $pid"; done
            [ -z "$pids" ] || kill -TERM $pids 2>/dev/null
            i=0
            while [ $i -lt 50 ]; do
              alive=""
              for pid in $pids; do kill -0 $pid 2>/dev/null && alive="$alive $pid"; done
              [ -z "$alive" ] && break
              sleep 0.2
              i=$((i + 1))
            done
            [ -z "$alive" ] || kill -KILL $alive 2>/dev/null
            rm -rf "$1"
            """;

    private final PrintStream input;

    private Reaper(PrintStream input) {
        this.input = input;
    }

    public static Reaper watching(Path folder) {
        List<String> command = new ArrayList<>(SetsidCommand.prefix());
        command.addAll(List.of("sh", "-c", SCRIPT, "reaper", folder.toString()));
        try {
            Process shell = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // The end of its input signals that this JVM has ended.
            return new Reaper(new PrintStream(shell.getOutputStream(), true, StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("Can't start a shell", e);
        }
    }

    /** Registers a process that is to end when this JVM ends. */
    public void endWithJvm(long pid) {
        input.println(pid);
    }
}
