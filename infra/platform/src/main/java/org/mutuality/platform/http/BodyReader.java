package org.mutuality.platform.http;

import static org.mutuality.platform.problem.CommonProblem.BODY_TOO_LARGE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mutuality.platform.http.problem.ClientDisconnectedException;

/** Reads request bodies into memory. */
public final class BodyReader {

    private BodyReader() {}

    /**
     * Reads a whole body.
     *
     * @param maxBytes largest accepted body
     * @throws org.mutuality.platform.problem.ProblemException BODY_TOO_LARGE
     * @throws ClientDisconnectedException when the caller disconnects before the end
     */
    public static byte[] body(InputStream body, int maxBytes) {
        try {
            // Small bodies are already in memory; readNBytes would copy them into a buffer of 16 kB first.
            byte[] bytes = body instanceof ByteArrayInputStream buffered
                    ? buffered.readAllBytes()
                    : body.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw BODY_TOO_LARGE.because("bytes-at-most", maxBytes);
            }
            return bytes;
        } catch (IOException e) {
            throw new ClientDisconnectedException(e);
        }
    }
}
