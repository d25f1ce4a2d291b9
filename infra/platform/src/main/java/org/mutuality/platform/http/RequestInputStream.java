package org.mutuality.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.mutuality.platform.http.problem.ClientDisconnectedException;

/**
 * A body as the caller's line brings it. What the line throws is a {@link ClientDisconnectedException}, so that whoever writes it down meanwhile can
 * tell it from a disk that is full.
 */
public final class RequestInputStream extends FilterInputStream {

    public RequestInputStream(InputStream body) {
        super(body);
    }

    /** @throws ClientDisconnectedException when the caller does so before all is here */
    @Override
    public int read() {
        try {
            return in.read();
        } catch (IOException e) {
            throw new ClientDisconnectedException(e);
        }
    }

    /** @throws ClientDisconnectedException when the caller does so before all is here */
    @Override
    public int read(byte[] piece, int offset, int length) {
        try {
            return in.read(piece, offset, length);
        } catch (IOException e) {
            throw new ClientDisconnectedException(e);
        }
    }
}
