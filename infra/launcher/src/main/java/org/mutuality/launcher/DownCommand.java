package org.mutuality.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.mutuality.launcher.state.ProcessRecord;
import org.mutuality.launcher.state.StateFile;
import org.mutuality.servers.process.ProcessServer;
import org.mutuality.servers.process.Processes;

/** Stops everything that runs on a data folder, even when the launcher itself no longer runs. */
final class DownCommand {
    // Three groups are stopped one after the other, each within the grace period.
    private static final Duration TIMEOUT = ProcessServer.GRACE.multipliedBy(4);

    private DownCommand() {}

    static int run(Path data) throws InterruptedException {
        StateFile state = new StateFile(data);
        Optional<ProcessHandle> launcher = state.launcher().process();
        if (launcher.isPresent()) {
            launcher.get().destroy();
            if (!hasEnded(launcher.get())) {
                launcher.get().destroyForcibly();
            }
        }
        endOrphans(new StateFile(data), System.out::println);
        System.out.println(launcher.isPresent() ? "Stopped." : "Nothing was running in " + data + ".");
        return 0;
    }

    private static boolean hasEnded(ProcessHandle launcher) throws InterruptedException {
        try {
            launcher.onExit().get(TIMEOUT.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }

    /** Children of a launcher that was killed: they are hasEnded, PostgreSQL last, so that the next start is a clean one. */
    static void endOrphans(StateFile state, Consumer<String> output) {
        for (boolean postgres : new boolean[] {false, true}) {
            List<Thread> ending = state.processes().stream()
                    .filter(orphan -> orphan.name().equals("postgres") == postgres)
                    .flatMap(orphan -> orphan.process().stream().map(process -> end(orphan, process, output)))
                    .toList();
            ending.forEach(DownCommand::join);
        }
    }

    private static Thread end(ProcessRecord orphan, ProcessHandle process, Consumer<String> output) {
        output.accept("Stopping %s (pid %d), left over from a launcher that was killed"
                .formatted(orphan.name(), orphan.pid()));
        return Thread.ofVirtual().start(() -> Processes.stop(process, ProcessServer.GRACE));
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
