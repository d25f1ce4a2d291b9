package org.mutuality.launcher.supervision;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.mutuality.launcher.supervision.Supervisor.State;

/** Table of the processes and their states: redrawn in place on a terminal, otherwise one line per change. */
public final class StatusBoard {
    private final PrintStream out;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private final Map<String, String> rows = new LinkedHashMap<>();
    private int drawnRows;

    public StatusBoard(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public synchronized void show(ManagedProcess process, State state) {
        if (state == State.PREPARING && process.server().preparation().isEmpty()) {
            return; // Nothing to prepare: STARTING follows at once.
        }
        String row = "%6.1f s  %-12s %-9s %s"
                .formatted(seconds(), process.name(), state.name().toLowerCase(Locale.ROOT), detail(process, state));
        if (terminal) {
            rows.put(process.name(), row);
            draw();
        } else if (state != State.WAITING) {
            out.println(row);
        }
    }

    /** Prints a line below the table and starts a new table after it. */
    public synchronized void print(String text) {
        drawnRows = 0;
        out.println(text);
    }

    /** Since this object was created. */
    public double seconds() {
        return Duration.ofNanos(System.nanoTime() - started).toMillis() / 1000.0;
    }

    private static String detail(ManagedProcess process, State state) {
        return switch (state) {
            case PREPARING -> process.server().preparation();
            case WAITING -> "for " + String.join(", ", process.needs());
            case STARTING, READY ->
                "127.0.0.1:%d  pid %d"
                        .formatted(process.server().port(), process.server().pid());
            case DIED -> "and is being restarted; see " + process.server().log();
            case ABANDONED ->
                "after many attempts; the other processes keep running; see "
                        + process.server().log();
            case STOPPING, STOPPED -> "";
        };
    }

    private void draw() {
        if (drawnRows > 0) {
            out.printf("\033[%dA", drawnRows);
        }
        rows.values().forEach(row -> out.printf("\033[2K%s%n", row));
        drawnRows = rows.size();
    }
}
