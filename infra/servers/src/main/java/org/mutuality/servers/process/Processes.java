package org.mutuality.servers.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Stops processes: gracefully first, then by force. */
public final class Processes {
    private Processes() {}

    /** Returns when the process has ended. If it has to be killed, its children are killed too. */
    public static void stop(ProcessHandle process, Duration grace) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!awaitEnd(process, grace)) {
            children.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            awaitEnd(process, Duration.ofSeconds(5));
        }
    }

    private static boolean awaitEnd(ProcessHandle process, Duration timeout) {
        try {
            process.onExit()
                    .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                return false;
            }
            throw e;
        }
    }
}
