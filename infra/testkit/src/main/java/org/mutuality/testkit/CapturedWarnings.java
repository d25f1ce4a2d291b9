package org.mutuality.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the log says of requests and their lines that is worse than news, until closed. */
public final class CapturedWarnings extends Handler implements AutoCloseable {
    private static final Logger ALL = Logger.getLogger("");
    // Others say when a server is away, in the middle of any test.
    private static final List<String> WHO_TAKE_REQUESTS =
            List.of("io.netty.", "io.vertx.", "io.quarkus.vertx.", "org.jboss.resteasy.", "org.mutuality.");

    private final List<String> messages = new CopyOnWriteArrayList<>();

    private CapturedWarnings() {}

    /** From now on. */
    public static CapturedWarnings listening() {
        CapturedWarnings warnings = new CapturedWarnings();
        ALL.addHandler(warnings);
        return warnings;
    }

    /** Logger, message and what was thrown, oldest first. */
    public List<String> messages() {
        return List.copyOf(messages);
    }

    @Override
    public void publish(LogRecord line) {
        String logger = String.valueOf(line.getLoggerName());
        if (line.getLevel().intValue() >= Level.WARNING.intValue()
                && WHO_TAKE_REQUESTS.stream().anyMatch(logger::startsWith)) {
            messages.add("%s: %s %s".formatted(logger, line.getMessage(), line.getThrown()));
        }
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        ALL.removeHandler(this);
    }
}
