package org.mutuality.servers.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ending processes: asked first, forced after. */
public final class Processes {
    private Processes() {}

    /** Returns when it is gone; its children go with it when it had to be forced. */
    public static void stop(ProcessHandle process, Duration grace) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroy();
        if (!gone(process, grace)) {
            children.forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            gone(process, Duration.ofSeconds(5));
        }
    }

    private static boolean gone(ProcessHandle process, Duration atMost) {
        try {
            process.onExit().orTimeout(atMost.toMillis(), TimeUnit.MILLISECONDS).join();
            return true;
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                return false;
            }
            throw e;
        }
    }
}
