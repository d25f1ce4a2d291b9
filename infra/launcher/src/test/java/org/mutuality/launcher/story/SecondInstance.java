package org.mutuality.launcher.story;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.mutuality.servers.Ports;

/** A second process of a service, with the settings of the one that the launcher runs, at a port of its own. */
final class SecondInstance implements AutoCloseable {
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private final String name;
    private final StoryGatewayClient gateway;
    private final Process process;

    private SecondInstance(String name, int port, Process process) {
        this.name = name;
        this.gateway = new StoryGatewayClient(() -> "http://127.0.0.1:" + port);
        this.process = process;
    }

    static SecondInstance of(RunningStack stack, String name, Path folder) throws IOException {
        ProcessHandle first = stack.process(name);
        List<String> command =
                new ArrayList<>(Arrays.asList(Files.readString(Path.of("/proc", Long.toString(first.pid()), "cmdline"))
                        .split("\0")));
        // The memory of the first one is for a machine of its own.
        command.removeIf(word -> word.matches("-X(ms|mx|mn)\\S+|-XX:(NewRatio|SurvivorRatio)=\\S+"));
        command.add(1, "-Xmx256m");
        int port = Ports.free();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + "-second.txt").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(first));
        builder.environment()
                .putAll(Map.of("QUARKUS_HTTP_PORT", Integer.toString(port), "MUTUALITY_KAFKA_INSTANCE_ID", "second"));
        return new SecondInstance(name, port, builder.start());
    }

    SecondInstance awaitReady() {
        await().alias("the second " + name + " is ready")
                .atMost(READY_WITHIN)
                .until(() -> process.isAlive()
                        && gateway.send("", "GET", "/q/health/ready", "")
                                .handle((said, failed) -> said != null && said.status() == 200)
                                .join());
        return this;
    }

    /** Its own address, without a gateway in front. */
    StoryGatewayClient gateway() {
        return gateway;
    }

    /** With -9; nobody starts it again. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private static Map<String, String> environment(ProcessHandle process) {
        try {
            return Arrays.stream(Files.readString(Path.of("/proc", Long.toString(process.pid()), "environ"))
                            .split("\0"))
                    .map(one -> one.split("=", 2))
                    .filter(one -> one.length == 2)
                    .collect(Collectors.toMap(one -> one[0], one -> one[1], (one, other) -> other));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
