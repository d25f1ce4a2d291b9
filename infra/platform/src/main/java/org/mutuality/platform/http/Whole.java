package org.mutuality.platform.http;

import static org.mutuality.platform.problem.CommonProblem.BODY_TOO_LARGE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mutuality.platform.problem.HungUp;

/** A body that is held in memory as a whole. */
public final class Whole {

    private Whole() {}

    /**
     * @param most bytes
     * @throws org.mutuality.platform.problem.Refusal BODY_TOO_LARGE
     * @throws HungUp when the caller does so before all is here
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
            throw new HungUp(e);
        }
    }
}
