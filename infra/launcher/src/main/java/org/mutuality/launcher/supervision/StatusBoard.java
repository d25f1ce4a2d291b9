package org.mutuality.launcher.supervision;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mutuality.launcher.supervision.Supervisor.State;

/** The table of what is starting and ready: redrawn in place on a terminal, one line a change elsewhere. */
public final class StatusBoard {
    private final PrintStream out;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private final Map<String, String> rows = new LinkedHashMap<>();
    private int drawn;

    public StatusBoard(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public synchronized void now(ManagedProcess part, State state) {
        if (state == State.PREPARING && part.server().preparation().isEmpty()) {
            return; // It starts within a moment.
        }
        String row = "%6.1f s  %-11s %-9s %s"
                .formatted(seconds(), part.name(), state.name().toLowerCase(Locale.ROOT), detail(part, state));
        if (terminal) {
            rows.put(part.name(), row);
            draw();
        } else if (state != State.WAITING) {
            out.println(row);
        }
    }

    /** A line below the table, which then starts anew. */
    public synchronized void print(String text) {
        drawn = 0;
        out.println(text);
    }

    public double seconds() {
        return Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
    }

    private static String detail(ManagedProcess part, State state) {
        return switch (state) {
            case PREPARING -> part.server().preparation();
            case WAITING -> "for " + String.join(", ", part.needs());
            case STARTING, READY ->
                "127.0.0.1:%d  pid %d"
                        .formatted(part.server().port(), part.server().pid());
            case DIED -> "and is being restarted; see " + part.server().log();
            case ABANDONED ->
                "after many attempts; the other processes keep running; see "
                        + part.server().log();
            case STOPPING, STOPPED -> "";
        };
    }

    private void draw() {
        if (drawn > 0) {
            out.printf("\033[%dA", drawn);
        }
        rows.values().forEach(row -> out.printf("\033[2K%s%n", row));
        drawn = rows.size();
    }
}
