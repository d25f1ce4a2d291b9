package org.mutuality.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mutuality.launcher.state.StateFile;
import org.mutuality.servers.process.SetsidCommand;
import org.mutuality.servers.process.UncheckedSleep;

/** Starts the launcher in the background and waits until everything is ready. */
final class DetachedLauncher {
    private static final Duration TIMEOUT = Duration.ofMinutes(12);

    private final Path data;
    private final List<String> options;
    private final Path log;

    /** @param options passed on unchanged to the background process */
    DetachedLauncher(Path data, List<String> options) {
        this.data = data;
        this.options = List.copyOf(options);
        this.log = data.resolve("logs").resolve("launcher.log");
    }

    int start() throws IOException {
        Files.createDirectories(log.getParent());
        Files.deleteIfExists(log);
        Process launcher = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .start();
        boolean ready = awaitReady(launcher);
        if (!ready) {
            System.out.println("Not ready; see the launcher's log " + log);
        }
        return ready ? 0 : 1;
    }

    /** Copies the launcher's output to the console as it appears, because the first start on a machine takes minutes. */
    private boolean awaitReady(Process launcher) throws IOException {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        try (InputStream output = Files.newInputStream(log)) {
            boolean ready = false;
            while (!ready && launcher.isAlive() && System.nanoTime() < end) {
                UncheckedSleep.millis(200);
                ready = isReady(launcher);
                output.transferTo(System.out);
                System.out.flush();
            }
            output.transferTo(System.out);
            return ready;
        }
    }

    private boolean isReady(Process launcher) {
        StateFile state = new StateFile(data);
        return state.launcher().pid() == launcher.pid()
                && state.get("launcher.state").equals(Optional.of("ready"));
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(SetsidCommand.prefix());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-Dmutuality.root=" + System.getProperty("mutuality.root", "."),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "up"));
        options.stream()
                .filter(option -> !option.equals(LauncherOptions.DETACH))
                .forEach(command::add);
        return command;
    }
}
