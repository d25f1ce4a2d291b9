package org.mutuality.importer.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A platform of a few lines on a free port: signs anybody in, and answers as the test says. */
public final class TinyServer implements AutoCloseable {
    // Attributes of an exchange are shared by all requests of the server.
    private static final ThreadLocal<byte[]> BODY = new ThreadLocal<>();

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int tokens;

    public TinyServer(Answering answering) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + new String(body, StandardCharsets.UTF_8));
            BODY.set(body);
            answering.to(exchange, requests.size());
        });
        server.createContext("/realms", exchange -> {
            tokens++;
            reply(exchange, 200, "{\"access_token\":\"token-" + tokens + "\",\"expires_in\":300}");
        });
        server.start();
    }

    public static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Of the request that this thread answers. */
    public static byte[] body() {
        return BODY.get();
    }

    /** Method, path and body, in the order of arrival; sign-ins are not in it. */
    public List<String> requests() {
        return requests;
    }

    public int tokens() {
        return tokens;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** What this platform says; {@code count}: 1 for its first request. */
    @FunctionalInterface
    public interface Answering {
        void to(HttpExchange exchange, int count) throws IOException;
    }
}
