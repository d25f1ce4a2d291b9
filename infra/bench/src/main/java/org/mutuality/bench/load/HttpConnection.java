package org.mutuality.bench.load;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;

/**
 * A persistent HTTP/1.1 connection for one thread. Hand-written because the load generator shares the cores with what it
 * measures, and java.net.http uses several times as much CPU.
 */
public final class HttpConnection implements AutoCloseable {
    private static final int TIMEOUT_MS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder(80);
    private boolean closing;

    /** @throws IOException the connection is refused */
    public HttpConnection(URI base) throws IOException {
        socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 13);
        out = socket.getOutputStream();
    }

    /**
     * Sends a request and reads the whole response.
     *
     * @param request head and body as they go on the wire
     * @return the status
     * @throws IOException the connection broke or the response is not HTTP; the connection must not be used again
     */
    public int exchange(byte[] request) throws IOException {
        return exchange(request, InputStream::skipNBytes);
    }

    /** @param body receives the response's body, in one or several parts */
    public int exchange(byte[] request, BodyConsumer body) throws IOException {
        out.write(request);
        int status = status();
        long length = skipHeaders(status);
        if (length < 0) {
            chunks(body);
        } else {
            body.accept(in, length);
        }
        return status;
    }

    /** Must read exactly {@code length} bytes. */
    @FunctionalInterface
    public interface BodyConsumer {
        void accept(InputStream in, long length) throws IOException;
    }

    /** True when the server announced that it closes the connection. */
    boolean closing() {
        return closing;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private int status() throws IOException {
        String start = readLine();
        if (!start.startsWith("HTTP/1.1 ") || start.length() < 12) {
            throw new IOException("not HTTP: " + start);
        }
        return Integer.parseInt(start.substring(9, 12));
    }

    /** @return the body's length; -1 when it is chunked */
    private long skipHeaders(int status) throws IOException {
        long length = 0;
        for (String header = readLine(); !header.isEmpty(); header = readLine()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.endsWith("chunked")) {
                length = -1;
            } else if (lower.startsWith("connection:") && lower.endsWith("close")) {
                closing = true;
            }
        }
        return status == 204 || status == 304 ? 0 : length;
    }

    private void chunks(BodyConsumer body) throws IOException {
        for (long size = chunk(); size > 0; size = chunk()) {
            body.accept(in, size);
            in.skipNBytes(2);
        }
        while (!readLine().isEmpty()) {
            // Trailers are ignored.
        }
    }

    private long chunk() throws IOException {
        String size = readLine();
        int extension = size.indexOf(';');
        return Long.parseLong(extension < 0 ? size : size.substring(0, extension), 16);
    }

    private String readLine() throws IOException {
        line.setLength(0);
        for (int one = in.read(); one != '\n'; one = in.read()) {
            if (one < 0) {
                throw new EOFException("closed in the middle of a response");
            }
            if (one != '\r') {
                line.append((char) one);
            }
        }
        return line.toString();
    }

    public static byte[] put(URI base, String path, String token, String json) {
        return request(base, "PUT " + path, token, "application/json", json);
    }

    /**
     * @param what method and path
     * @param token empty when none is to be sent
     */
    public static byte[] request(URI base, String what, String token, String type, String body) {
        // Everything sent here is ASCII, so characters are bytes.
        return (what + " HTTP/1.1\r\nHost: " + base.getAuthority()
                        + (token.isEmpty() ? "" : "\r\nAuthorization: Bearer " + token)
                        + "\r\nContent-Type: " + type + "\r\nAccept: " + type + "\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(ISO_8859_1);
    }
}
