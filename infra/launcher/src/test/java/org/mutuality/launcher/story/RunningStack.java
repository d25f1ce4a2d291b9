package org.mutuality.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.mutuality.launcher.Launcher;
import org.mutuality.servers.Database;
import org.mutuality.servers.KafkaAccess;
import org.mutuality.servers.PostgresServer;

/** Everything, started and stopped by the launcher's own command line, on free ports; its state file says what runs. */
final class RunningStack {
    /** Tag of stories that infra/verify leaves out, because they need a machine of their own; each names the script that runs it. */
    static final String OUTSIDE_VERIFY = "outside-verify";

    private static final Duration BACK_WITHIN = Duration.ofMinutes(8);

    private final Path data;

    RunningStack(Path data) {
        this.data = data;
        Runtime.getRuntime().addShutdownHook(new Thread(this::downWhateverHappened, "end-the-house"));
    }

    void up(String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("up", "--detach", "--free-ports"));
        arguments.addAll(List.of(more));
        assertThat(launcher(arguments.toArray(String[]::new))).contains("Everything is ready");
    }

    void down() throws IOException, InterruptedException {
        launcher("down");
    }

    String gateway() {
        return state("gateway.url");
    }

    Database database(String name) {
        return new Database(
                        state("postgres.url"), PostgresServer.SUPERUSER, secret("postgres." + PostgresServer.SUPERUSER))
                .named(name);
    }

    String state(String key) {
        return property("state.properties", key);
    }

    /** The event stream as a user of the broker, "operator" or a service; as nobody if empty. */
    EventStream events(String user) {
        Map<String, Object> client = new HashMap<>(
                user.isEmpty() ? Map.of("max.block.ms", "5000") : KafkaAccess.client(user, secret("kafka." + user)));
        client.put("bootstrap.servers", state("kafka.bootstrap"));
        return new EventStream(client);
    }

    /** Path of a file in the data folder. */
    String file(String name) {
        return data.resolve(name).toString();
    }

    /** A password or secret that the launcher has generated. */
    String secret(String name) {
        return property("secrets.properties", name);
    }

    private String property(String file, String key) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(data.resolve(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(key, "");
    }

    ProcessHandle process(String name) {
        return ProcessHandle.of(Long.parseLong(state(name + ".pid"))).orElseThrow();
    }

    List<ProcessHandle> processes() {
        return List.of(
                        "launcher",
                        "gateway",
                        "cohort",
                        "journal",
                        "payment",
                        "investment",
                        "analytics",
                        "mobilemoney",
                        "kafka",
                        "keycloak",
                        "postgres")
                .stream()
                .map(this::process)
                .toList();
    }

    /** Kills it with -9; the launcher starts it again. */
    void kill(String name) {
        ProcessHandle process = process(name);
        assertThat(process.destroyForcibly()).isTrue();
    }

    void awaitBack(String name, ProcessHandle killed) {
        await().alias(name + " is back")
                .atMost(BACK_WITHIN)
                .until(() -> !state(name + ".pid").equals(Long.toString(killed.pid()))
                        && state(name + ".state").equals("ready"));
    }

    private String launcher(String... words) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", data.toString()));
        Files.createDirectories(data);
        Path out = data.resolve("said.txt");
        Process process = Java.start(
                out,
                System.getProperty("java.class.path"),
                List.of("-Xmx64m", "-Dmutuality.root=" + BuildOutput.ROOT),
                Launcher.class.getName(),
                all);
        assertThat(process.waitFor(12, TimeUnit.MINUTES)).isTrue();
        return Files.readString(out);
    }

    private void downWhateverHappened() {
        if (Files.exists(data.resolve("state.properties"))) {
            try {
                down();
            } catch (IOException | InterruptedException e) {
                System.err.println("The house may still run on " + data + ": " + e);
            }
        }
    }
}
