package org.mutuality.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mutuality.servers.process.ProcessServer;

/** One of our services as built by Maven; ready when its own health check says so. */
final class ServiceProcess extends ProcessServer {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Path jar;
    private final Map<String, String> environment;

    ServiceProcess(String name, int port, Path log, Path jar, Map<String, String> environment) {
        super(name, port, log);
        this.jar = jar;
        this.environment = Map.copyOf(environment);
    }

    @Override
    protected void prepare() throws IOException {
        if (!Files.exists(jar)) {
            throw new IOException(jar + " is missing: build it first (infra/up does)");
        }
    }

    @Override
    protected Map<String, String> environment() {
        return environment;
    }

    @Override
    protected List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(heap());
        command.addAll(List.of(
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "-Ddisable-axoniq-console-message=true",
                "-Dmutuality.name=" + name(),
                "-jar",
                jar.toString()));
        return command;
    }

    // Half and more for what is young: what grows old by the way costs full collections, of half a second each.
    private List<String> heap() {
        return name().equals("journal")
                ? journalHeap()
                : List.of("-Xms32m", "-Xmx256m", "-XX:NewRatio=1", "-XX:SurvivorRatio=4", "-XX:+UseSerialGC");
    }

    // Everybody waits for the answer to a journal: two threads halve the pause of its collections, and a large young
    // generation makes them few. Generations that adapt leave survivors too little room: what dies soon grows old.
    private static List<String> journalHeap() {
        List<String> heap = new ArrayList<>(List.of(
                "-Xms704m",
                "-Xmx704m",
                "-Xmn544m",
                "-XX:SurvivorRatio=8",
                "-XX:+UseParallelGC",
                "-XX:-UseAdaptiveSizePolicy"));
        // Pages of 2 MB save a tenth of the processor's time for each journal. Java knows the word on Linux only.
        if (System.getProperty("os.name").equals("Linux")) {
            heap.add("-XX:+UseTransparentHugePages");
        }
        return heap;
    }

    @Override
    protected boolean answers() {
        URI health = URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port()));
        try {
            HttpRequest request = HttpRequest.newBuilder(health)
                    .timeout(Duration.ofSeconds(2))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
