package org.mutuality.platform.http;

import static org.mutuality.platform.problem.CommonProblem.BODY_TOO_LARGE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mutuality.platform.http.problem.ClientDisconnectedException;

/** A body that is held in memory as a whole. */
public final class BodyReader {

    private BodyReader() {}

    /**
     * @param most bytes
     * @throws org.mutuality.platform.problem.Refusal BODY_TOO_LARGE
     * @throws ClientDisconnectedException when the caller does so before all is here
     */
    public static byte[] body(InputStream body, int most) {
        try {
            // What is here already is small, and the other way reads it into 16 kB first.
            byte[] bytes = body instanceof ByteArrayInputStream here ? here.readAllBytes() : body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw BODY_TOO_LARGE.because("At most %d bytes", most);
            }
            return bytes;
        } catch (IOException e) {
            throw new ClientDisconnectedException(e);
        }
    }
}
