package org.mutuality.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mutuality.platform.http.problem.ClientDisconnectedException;

/**
 * A request body whose read errors are {@link ClientDisconnectedException}s, so that they differ from errors of the
 * disk to which it is copied.
 */
public final class RequestInputStream extends FilterInputStream {

    public RequestInputStream(InputStream body) {
        super(body);
    }

    /** @throws ClientDisconnectedException when the caller disconnects before the end */
    @Override
    public int read() {
        try {
            return in.read();
        } catch (IOException e) {
            throw new ClientDisconnectedException(e);
        }
    }

    /** @throws ClientDisconnectedException when the caller disconnects before the end */
    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            return in.read(buffer, offset, length);
        } catch (IOException e) {
            throw new ClientDisconnectedException(e);
        }
    }
}
