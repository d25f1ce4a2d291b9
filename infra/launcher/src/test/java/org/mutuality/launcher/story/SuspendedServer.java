package org.mutuality.launcher.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server that neither answers nor dies: it and its children are stopped by SIGSTOP until closed. */
final class SuspendedServer implements AutoCloseable {
    private final List<ProcessHandle> all;

    private SuspendedServer(List<ProcessHandle> all) {
        this.all = all;
    }

    static SuspendedServer of(ProcessHandle process) {
        // The parent first, so that it makes no more children.
        send("STOP", List.of(process));
        List<ProcessHandle> all =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        send("STOP", all);
        return new SuspendedServer(all);
    }

    @Override
    public void close() {
        send("CONT", all);
    }

    private static void send(String signal, List<ProcessHandle> processes) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
        processes.stream().filter(ProcessHandle::isAlive).forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("every system has kill", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
