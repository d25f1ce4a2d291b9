package org.mutuality.providers.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A simulated provider on loopback. In addition to its own protocol: {@code GET /simulator/book} (NDJSON: what it has really
 * paid), {@code GET, PUT /simulator/faults}, {@code GET /simulator/struck} (occurrences of each fault), {@code GET
 * /simulator/health}; these also work while the fault {@code down} is on.
 */
public abstract class Simulator implements AutoCloseable {
    private static final int BACKLOG = 256;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final FaultInjector chance = new FaultInjector();

    /** @param port 0 for any free port */
    protected Simulator(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        } catch (IOException e) {
            throw new UncheckedIOException("Can't listen on " + port, e);
        }
    }

    /** Starts to serve requests; stored payments have been read by then. */
    public void start() {
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public FaultInjector chance() {
        return chance;
    }

    /** What was paid, oldest first. */
    public abstract Stream<?> paid();

    /**
     * Handles a request of the provider's own protocol.
     *
     * @throws IllegalArgumentException the request is malformed
     */
    protected abstract void serve(HttpCall call) throws IOException;

    private void answer(HttpExchange exchange) throws IOException {
        HttpCall call = new HttpCall(exchange);
        try {
            if (call.line().contains(" /simulator/")) {
                control(call);
            } else if (chance.counted("down", chance.faults().down())) {
                call.json(503, GsmaError.of("serviceUnavailable", "genericError"));
            } else {
                Thread.sleep(chance.faults().slowMs());
                serve(call);
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            call.json(400, GsmaError.of("validation", "formatError"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private void control(HttpCall call) throws IOException {
        switch (call.line()) {
            case "GET /simulator/health" -> call.json(200, java.util.Map.of("status", "UP"));
            case "GET /simulator/faults" -> call.json(200, chance.faults());
            case "GET /simulator/struck" -> call.json(200, chance.occurrences());
            case "PUT /simulator/faults" -> {
                chance.set(Json.read(call.body(), Faults.class));
                call.empty(204);
            }
            case "GET /simulator/book" ->
                call.answer(
                        200,
                        "application/x-ndjson",
                        paid().map(line -> Json.write(line) + "\n")
                                .collect(Collectors.joining())
                                .getBytes(StandardCharsets.UTF_8));
            default -> call.empty(404);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
