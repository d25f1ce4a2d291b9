package org.mutuality.platform.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.mutuality.platform.problem.ProblemException;

/** An input stream that refuses the byte after a limit. */
public final class BoundedStream extends FilterInputStream {
    private final long maxBytes;
    private final Supplier<ProblemException> tooLarge;
    private long total;

    public BoundedStream(InputStream in, long maxBytes, Supplier<ProblemException> tooLarge) {
        super(in);
        this.maxBytes = maxBytes;
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
        if (total > maxBytes) {
            throw tooLarge.get();
        }
    }
}
