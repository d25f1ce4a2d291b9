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

/** A launcher in the background; whoever started it waits until all is ready. */
final class DetachedLauncher {
    private static final Duration AT_MOST = Duration.ofMinutes(12);

    private final Path data;
    private final List<String> words;
    private final Path log;

    /** @param words the options as they were given: the other launcher reads them as this one did */
    DetachedLauncher(Path data, List<String> words) {
        this.data = data;
        this.words = List.copyOf(words);
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

    /** Shows what the launcher writes as it comes: the first start of a machine takes minutes. */
    private boolean awaitReady(Process launcher) throws IOException {
        long end = System.nanoTime() + AT_MOST.toNanos();
        try (InputStream written = Files.newInputStream(log)) {
            boolean ready = false;
            while (!ready && launcher.isAlive() && System.nanoTime() < end) {
                UncheckedSleep.millis(200);
                ready = isReady(launcher);
                written.transferTo(System.out);
                System.out.flush();
            }
            written.transferTo(System.out);
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
        words.stream().filter(word -> !word.equals(LauncherOptions.DETACH)).forEach(command::add);
        return command;
    }
}
