package org.mutuality.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mutuality.servers.OwnSession;
import org.mutuality.servers.Pause;

/** A launcher in the background; whoever started it waits until all is ready. */
final class Detached {
    private static final Duration AT_MOST = Duration.ofMinutes(12);

    private final Options options;
    private final Path log;

    Detached(Options options) {
        this.options = options;
        this.log = options.data().resolve("logs").resolve("launcher.log");
    }

    int start() throws IOException {
        Files.createDirectories(options.data().resolve("logs"));
        Files.deleteIfExists(log);
        Process launcher = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .start();
        boolean ready = awaitReady(launcher);
        System.out.print(Files.readString(log));
        if (!ready) {
            System.out.println("Not ready; the launcher's log is " + log);
        }
        return ready ? 0 : 1;
    }

    private boolean awaitReady(Process launcher) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (launcher.isAlive() && System.nanoTime() < end) {
            StateFile state = new StateFile(options.data());
            if (state.launcher().pid() == launcher.pid()
                    && state.get("launcher.state").equals(Optional.of("ready"))) {
                return true;
            }
            Pause.millis(200);
        }
        return false;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(OwnSession.prefix());
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-Dmutuality.root=" + System.getProperty("mutuality.root", "."),
                "-cp",
                System.getProperty("java.class.path"),
                Launcher.class.getName(),
                "up",
                "--data",
                options.data().toString(),
                "--port",
                Integer.toString(options.port())));
        flag(command, options.freePorts(), "--free-ports");
        flag(command, !options.demo(), "--no-demo");
        options.postgres().ifPresent(url -> command.addAll(List.of("--postgres", url)));
        options.kafka().ifPresent(brokers -> command.addAll(List.of("--kafka", brokers)));
        options.oidc().ifPresent(url -> command.addAll(List.of("--oidc", url)));
        if (!options.without().isEmpty()) {
            command.addAll(List.of("--without", String.join(",", options.without())));
        }
        return command;
    }

    private static void flag(List<String> command, boolean wanted, String flag) {
        if (wanted) {
            command.add(flag);
        }
    }
}
