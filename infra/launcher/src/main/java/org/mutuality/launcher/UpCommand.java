package org.mutuality.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.mutuality.servers.process.UnprivilegedUser;

/** Starts everything and supervises it until it is stopped. */
final class UpCommand {
    // The first start on a machine also unpacks and optimises Keycloak.
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final LauncherOptions options;
    private final Path root;
    private final StatusBoard board = new StatusBoard(
            System.out, System.console() != null && System.console().isTerminal());

    UpCommand(LauncherOptions options, Path root) {
        this.options = options;
        this.root = root;
    }

    int run() throws IOException, InterruptedException {
        createPrivate(options.data());
        createPrivate(options.data().resolve("logs"));
        try (FileChannel channel = FileChannel.open(
                        options.data().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                board.print("Already running; see infra/status --data " + options.data());
                return 1;
            }
            return runLocked();
        }
    }

    // PostgreSQL runs as another user when the launcher runs as root, and must pass through the data folder.
    private static void createPrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(
                folder,
                PosixFilePermissions.fromString(
                        UnprivilegedUser.isAnotherUser() && !folder.endsWith("logs") ? "rwx--x--x" : "rwx------"));
    }

    private int runLocked() throws InterruptedException {
        List<String> refusals = ProductionRules.refusals(options, System.getenv());
        if (!refusals.isEmpty()) {
            board.print("Not started:\n- " + String.join("\n- ", refusals));
            return 1;
        }
        ProductionRules.recordDemoUsers(options);
        StateFile state = new StateFile(options.data());
        DownCommand.endOrphans(state, board::print);
        state.clear();
        PlatformStack stack = PlatformStack.of(options, root);
        List<String> conflicts = stack.processes().stream()
                .filter(process -> Ports.isInUse(process.server().port()))
                .map(process -> "%s needs port %d"
                        .formatted(process.name(), process.server().port()))
                .toList();
        if (!conflicts.isEmpty()) {
            board.print("Port already in use: " + String.join(", ", conflicts) + ". Try --port or --free-ports.");
            return 1;
        }
        record(stack, state);
        Supervisor supervisor = new Supervisor(stack.processes(), watcher(state), RestartBackoff.DEFAULT);
        CountDownLatch ended = stopOnShutdown(supervisor, state);
        supervisor.start();
        if (!supervisor.awaitAllReady(TIMEOUT)) {
            board.print("Not everything is ready after " + TIMEOUT.toMinutes() + " minutes; logs in "
                    + options.data().resolve("logs"));
            return 1;
        }
        ready(stack, state, supervisor.abandoned());
        ended.await();
        return 0;
    }

    private void record(PlatformStack stack, StateFile state) {
        long self = ProcessHandle.current().pid();
        state.put("gateway.url", stack.gateway());
        state.put("kafka.bootstrap", stack.backing().kafka());
        state.put("postgres.url", stack.backing().postgres().url());
        state.put("oidc.issuer", stack.backing().issuer());
        state.record(StateFile.LAUNCHER, self, 0, "starting");
    }

    private Supervisor.Watcher watcher(StateFile state) {
        return new Supervisor.Watcher() {
            @Override
            public void stateChanged(ManagedProcess process, State newState) {
                updateState(state, process, newState);
            }

            @Override
            public void startFailed(ManagedProcess process, String reason) {
                board.print(process.name() + ": " + reason);
            }
        };
    }

    private void updateState(StateFile state, ManagedProcess process, State newState) {
        if (process.server().pid() > 0 || newState == State.STOPPED) {
            state.record(
                    process.name(),
                    process.server().pid(),
                    process.server().port(),
                    newState.name().toLowerCase(Locale.ROOT));
        }
        board.show(process, newState);
    }

    private CountDownLatch stopOnShutdown(Supervisor supervisor, StateFile state) {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            state.put("launcher.state", "stopping");
                            supervisor.stop();
                            state.clear();
                            board.print("Everything is stopped; the data stays in " + options.data());
                        },
                        "stop"));
        return ended;
    }

    private void ready(PlatformStack stack, StateFile state, Set<String> abandoned) {
        board.print(
                abandoned.isEmpty()
                        ? "Everything is ready after %.1f s.".formatted(board.seconds())
                        : "Failed to start: %s; the others are ready.".formatted(String.join(", ", abandoned)));
        if (options.demo() && options.oidc().isEmpty() && abandoned.isEmpty()) {
            new DemoLoader(stack.gateway(), options.data().resolve("demo-loaded"), board::print).loadOnce();
        }
        board.print(WelcomeMessage.text(stack, options));
        // Last, because DetachedLauncher stops showing the output once it reads this.
        state.put("launcher.state", "ready");
    }
}
