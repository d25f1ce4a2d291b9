package org.mutuality.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.mutuality.platform.problem.ProblemException;

/** What a stranger sends, up to so many bytes; the next one is refused. */
public final class BoundedStream extends FilterInputStream {
    private final long most;
    private final Supplier<ProblemException> tooLarge;
    private long total;

    public BoundedStream(InputStream in, long most, Supplier<ProblemException> tooLarge) {
        super(in);
        this.most = most;
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) {
        total += bytes;
        if (total > most) {
            throw tooLarge.get();
        }
    }
}
