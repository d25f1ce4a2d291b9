package org.mutuality.servers.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code postmaster.pid} of a server that was killed, when another program now has its process id. */
public final class StalePidFile {
    private StalePidFile() {}

    public static void removeFrom(Path data) throws IOException {
        Path file = data.resolve("postmaster.pid");
        if (Files.exists(file) && !isPostgres(Files.readAllLines(file).getFirst())) {
            Files.delete(file);
        }
    }

    // PostgreSQL refuses to start while any process has that id, even one of another program.
    private static boolean isPostgres(String pid) {
        return ProcessHandle.of(Long.parseLong(pid.strip()))
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }
}
