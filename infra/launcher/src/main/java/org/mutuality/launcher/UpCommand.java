package org.mutuality.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.mutuality.launcher.demo.DemoLoader;
import org.mutuality.launcher.state.StateFile;
import org.mutuality.launcher.supervision.ManagedProcess;
import org.mutuality.launcher.supervision.RestartBackoff;
import org.mutuality.launcher.supervision.StatusBoard;
import org.mutuality.launcher.supervision.Supervisor;
import org.mutuality.launcher.supervision.Supervisor.State;
import org.mutuality.servers.Ports;

/** Runs everything until it is told to stop. */
final class UpCommand {
    // The first start of a machine also unpacks and optimises Keycloak.
    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final LauncherOptions options;
    private final Path root;
    private final StatusBoard board = new StatusBoard(
            System.out, System.console() != null && System.console().isTerminal());

    UpCommand(LauncherOptions options, Path root) {
        this.options = options;
        this.root = root;
    }

    int run() throws IOException, InterruptedException {
        Files.createDirectories(options.data());
        try (FileChannel channel = FileChannel.open(
                        options.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                board.print("Already running; see infra/status --data " + options.data());
                return 1;
            }
            return runAlone();
        }
    }

    private int runAlone() throws InterruptedException {
        StateFile state = new StateFile(options.data());
        DownCommand.endOrphans(state, board::print);
        state.clear();
        PlatformStack house = PlatformStack.of(options, root);
        List<String> taken = house.parts().stream()
                .filter(part -> Ports.isInUse(part.server().port()))
                .map(part ->
                        "%s needs port %d".formatted(part.name(), part.server().port()))
                .toList();
        if (!taken.isEmpty()) {
            board.print("Port already in use: " + String.join(", ", taken) + ". Try --port or --free-ports.");
            return 1;
        }
        record(house, state);
        Supervisor supervisor = new Supervisor(house.parts(), watcher(state), RestartBackoff.USUAL);
        CountDownLatch end = stopWithThis(supervisor, state);
        supervisor.start();
        if (!supervisor.awaitAllReady(AT_MOST)) {
            board.print("Not everything is ready after " + AT_MOST.toMinutes() + " minutes; logs in "
                    + options.data().resolve("logs"));
            return 1;
        }
        ready(house, state, supervisor.abandoned());
        end.await();
        return 0;
    }

    private void record(PlatformStack house, StateFile state) {
        long self = ProcessHandle.current().pid();
        state.put("gateway.url", house.gateway());
        state.put("kafka.bootstrap", house.backing().kafka());
        state.put("postgres.url", house.backing().postgres().url());
        state.put("oidc.issuer", house.backing().issuer());
        state.record(StateFile.LAUNCHER, self, 0, "starting");
    }

    private Supervisor.Watcher watcher(StateFile state) {
        return new Supervisor.Watcher() {
            @Override
            public void stateChanged(ManagedProcess part, State now) {
                changed(state, part, now);
            }

            @Override
            public void trouble(ManagedProcess part, String why) {
                board.print(part.name() + ": " + why);
            }
        };
    }

    private void changed(StateFile state, ManagedProcess part, State now) {
        if (part.server().pid() > 0 || now == State.STOPPED) {
            state.record(
                    part.name(),
                    part.server().pid(),
                    part.server().port(),
                    now.name().toLowerCase(Locale.ROOT));
        }
        board.now(part, now);
    }

    private CountDownLatch stopWithThis(Supervisor supervisor, StateFile state) {
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            state.put("launcher.state", "stopping");
                            supervisor.stop();
                            state.clear();
                            board.print("Everything is stopped; the data is kept in " + options.data());
                        },
                        "stop"));
        return end;
    }

    private void ready(PlatformStack house, StateFile state, Set<String> abandoned) {
        board.print(
                abandoned.isEmpty()
                        ? "Everything is ready after %.1f s.".formatted(board.seconds())
                        : "Failed to start: %s; the others are ready.".formatted(String.join(", ", abandoned)));
        if (options.demo() && options.oidc().isEmpty() && abandoned.isEmpty()) {
            new DemoLoader(house.gateway(), options.data().resolve("demo-loaded"), board::print).loadOnce();
        }
        board.print(WelcomeMessage.text(house, options));
        // Last: whoever started this in the background then shows what was said so far, and looks no more.
        state.put("launcher.state", "ready");
    }
}
