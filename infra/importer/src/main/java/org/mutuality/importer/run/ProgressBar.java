package org.mutuality.importer.run;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Shows how far the work is, its rate and the time left: in place on a terminal, otherwise a line every ten seconds. */
final class ProgressBar {
    private static final int WIDTH = 30;

    private final String what;
    private final PrintStream out;
    private final boolean inPlace;
    private final Duration interval;
    private final Instant start = Instant.now();
    private Instant shown = start;

    ProgressBar(String what, PrintStream out) {
        this.what = what;
        this.out = out;
        this.inPlace = System.console() != null && System.console().isTerminal();
        this.interval = inPlace ? Duration.ofMillis(500) : Duration.ofSeconds(10);
    }

    /** @param share of the work that is done, from 0 to 1; empty where it is not known */
    synchronized void show(long done, Optional<Double> share) {
        Instant now = Instant.now();
        if (Duration.between(shown, now).compareTo(interval) >= 0) {
            shown = now;
            String line = line(what, done, share, Duration.between(start, now));
            out.print(inPlace ? "\r" + line + "  " : line + System.lineSeparator());
            out.flush();
        }
    }

    /** Ends the line of a terminal. */
    synchronized void end() {
        if (inPlace && !shown.equals(start)) {
            out.println();
        }
    }

    /** As in {@code rows [######........] 43 % · 123456 · 2500/s · 1 min 5 s left}. */
    static String line(String what, long done, Optional<Double> share, Duration elapsed) {
        double seconds = Math.max(0.001, elapsed.toMillis() / 1000.0);
        StringBuilder line = new StringBuilder(what);
        share.ifPresent(part -> {
            int full = (int) Math.min(WIDTH, Math.max(0, Math.round(part * WIDTH)));
            line.append(" [")
                    .append("#".repeat(full))
                    .append(".".repeat(WIDTH - full))
                    .append("] ");
            line.append((int) Math.min(100, Math.floor(part * 100))).append(" %");
        });
        line.append(" · %d · %.0f/s".formatted(done, done / seconds));
        share.filter(part -> part > 0 && part < 1)
                .ifPresent(part -> line.append(" · ")
                        .append(text(seconds * (1 - part) / part))
                        .append(" left"));
        return line.toString();
    }

    private static String text(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60
                ? whole + " s"
                : whole < 3600
                        ? "%d min %d s".formatted(whole / 60, whole % 60)
                        : "%d h %d min".formatted(whole / 3600, whole % 3600 / 60);
    }
}
