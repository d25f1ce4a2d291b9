package org.mutuality.payment.provider.bank.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Fails when a single tag, text or comment is too long, before it fills the memory. */
final class TokenLimitInputStream extends FilterInputStream {
    private static final int MAX_TOKEN_BYTES = 262_144;

    private int tokenBytes;

    TokenLimitInputStream(InputStream in) {
        super(in);
    }

    /** A token was read completely. */
    void step() {
        tokenBytes = 0;
    }

    @Override
    public int read() throws IOException {
        return counted(super.read(), 1);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        return counted(read, read);
    }

    private int counted(int result, int bytes) throws IOException {
        tokenBytes += Math.max(bytes, 0);
        if (tokenBytes > MAX_TOKEN_BYTES) {
            throw new IOException("An element of the file is too long");
        }
        return result;
    }
}
