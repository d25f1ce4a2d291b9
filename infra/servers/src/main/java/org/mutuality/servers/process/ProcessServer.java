package org.mutuality.servers.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server that is a child process with a log file; subclasses define its command and how to check that it is ready. */
public abstract class ProcessServer implements Server {
    /** How long a server may take to stop by itself. */
    public static final Duration GRACE = Duration.ofSeconds(15);

    private final String name;
    private final int port;
    private final Path log;
    private volatile @Nullable Process process;

    protected ProcessServer(String name, int port, Path log) {
        this.name = name;
        this.port = port;
        this.log = log;
    }

    protected abstract List<String> command();

    protected Map<String, String> environment() {
        return Map.of();
    }

    /** Prepares files before each start. */
    protected void prepare() throws IOException {}

    /** Text for the console when preparing the next start takes minutes; otherwise empty. */
    public String preparation() {
        return "";
    }

    /** Checks whether the running process serves requests. */
    protected abstract boolean answers();

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final int port() {
        return port;
    }

    public final Path log() {
        return log;
    }

    @Override
    public final synchronized void start() {
        if (alive()) {
            return;
        }
        try {
            prepare();
            Files.createDirectories(log.toAbsolutePath().getParent());
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException("Can't start " + name, e);
        }
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(SetsidCommand.prefix());
        command.addAll(command());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment());
        return builder.start();
    }

    @Override
    public final boolean alive() {
        Process current = process;
        return current != null && current.isAlive();
    }

    @Override
    public final boolean ready() {
        return alive() && answers();
    }

    @Override
    public final long pid() {
        Process current = process;
        return current != null && current.isAlive() ? current.pid() : -1;
    }

    @Override
    public synchronized void close() {
        Process current = process;
        if (current != null) {
            Processes.stop(current.toHandle(), GRACE);
        }
    }

    /** @return whether it ended by itself before the timeout */
    public final boolean awaitEnd(Duration timeout) throws InterruptedException {
        Process current = process;
        return current == null || current.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
}
