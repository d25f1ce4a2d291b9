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
 * One HTTP/1.1 connection that is kept, used by one thread. Written by hand because the load generator shares the cores
 * with what it measures: java.net.http costs several times as much.
 */
public final class HttpConnection implements AutoCloseable {
    private static final int TIMEOUT_MS = 30_000;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final StringBuilder line = new StringBuilder(80);
    private boolean closing;

    /** @throws IOException nobody listens there */
    public HttpConnection(URI base) throws IOException {
        socket = new Socket(base.getHost(), base.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 13);
        out = socket.getOutputStream();
    }

    /**
     * Sends and reads all of the answer.
     *
     * @param request head and body as they go on the wire
     * @return the status
     * @throws IOException broken, or not HTTP: the connection is of no more use
     */
    public int exchange(byte[] request) throws IOException {
        return exchange(request, InputStream::skipNBytes);
    }

    /** @param body takes the answer's body, all or a part at a time */
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

    /** Takes so many bytes, not one more or less. */
    @FunctionalInterface
    public interface BodyConsumer {
        void accept(InputStream in, long length) throws IOException;
    }

    /** The other side said that it will close: open another one. */
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

    /** Returns the body's length; -1: it comes in chunks. */
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
            // Trailers say nothing that is measured.
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
                throw new EOFException("closed in the middle of an answer");
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

    /** @param token empty: none is sent */
    public static byte[] request(URI base, String what, String token, String type, String body) {
        // Everything sent here is ASCII, so characters are bytes.
        return (what + " HTTP/1.1\r\nHost: " + base.getAuthority()
                        + (token.isEmpty() ? "" : "\r\nAuthorization: Bearer " + token)
                        + "\r\nContent-Type: " + type + "\r\nAccept: " + type + "\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body)
                .getBytes(ISO_8859_1);
    }
}
