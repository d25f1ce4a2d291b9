package org.mutuality.providers.simulator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One request and its response. */
public final class HttpCall {
    private static final int MAX_BYTES = 1_048_576;

    private final HttpExchange exchange;

    HttpCall(HttpExchange exchange) {
        this.exchange = exchange;
    }

    /** As in {@code GET /transactions/7}. */
    public String line() {
        return exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
    }

    /** The rest of {@link #line} after {@code prefix}; empty when it does not start with it. */
    public Optional<String> after(String prefix) {
        return line().startsWith(prefix) && line().length() > prefix.length()
                ? Optional.of(line().substring(prefix.length()))
                : Optional.empty();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** Query parameter; empty when it is absent. */
    public Optional<String> parameter(String name) {
        String query = Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse("");
        return java.util.Arrays.stream(query.split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** Sets a header of the response; call it before the response is sent. */
    public void setHeader(String name, Object value) {
        exchange.getResponseHeaders().set(name, value.toString());
    }

    public InputStream stream() {
        return exchange.getRequestBody();
    }

    /** The body, at most its first megabyte. */
    public String body() throws IOException {
        return new String(stream().readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    }

    public void json(int status, Object body) throws IOException {
        answer(status, "application/json", Json.write(body).getBytes(StandardCharsets.UTF_8));
    }

    public void answer(int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    public void empty(int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** Closes the connection without a response. */
    public void breakOff() {
        exchange.close();
    }
}
