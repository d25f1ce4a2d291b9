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

/** A service as built by Maven; ready when its health check succeeds. */
final class ServiceProcess extends ProcessServer {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final String service;
    private final Path jar;
    private final Map<String, String> environment;

    /** @param name of the instance */
    ServiceProcess(String service, String name, int port, Path log, Path jar, Map<String, String> environment) {
        super(name, port, log);
        this.service = service;
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

    // At least half for the young generation: objects promoted too early cause full collections of half a second each.
    private List<String> heap() {
        return service.equals("journal")
                ? journalHeap()
                : List.of("-Xms32m", "-Xmx256m", "-XX:NewRatio=1", "-XX:SurvivorRatio=4", "-XX:+UseSerialGC");
    }

    // Users wait for the response to a journal: the parallel collector halves the pauses, and a large young generation
    // makes them rare. Adaptive sizes leave the survivors too little space, so short-lived objects are promoted.
    private static List<String> journalHeap() {
        List<String> heap = new ArrayList<>(List.of(
                "-Xms704m",
                "-Xmx704m",
                "-Xmn544m",
                "-XX:SurvivorRatio=8",
                "-XX:+UseParallelGC",
                "-XX:-UseAdaptiveSizePolicy"));
        // Huge pages (2 MB) save a tenth of the CPU time per journal. The option exists on Linux only.
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
