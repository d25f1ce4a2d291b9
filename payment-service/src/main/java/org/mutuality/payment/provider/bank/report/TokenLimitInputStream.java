package org.mutuality.payment.provider.bank.report;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Breaks off when a single tag, text or comment goes on and on, before it fills the memory. */
final class TokenLimitInputStream extends FilterInputStream {
    private static final int LONGEST_STEP = 262_144;

    private int since;

    TokenLimitInputStream(InputStream in) {
        super(in);
    }

    /** Something was read to its end. */
    void step() {
        since = 0;
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

    private int counted(int answer, int bytes) throws IOException {
        since += Math.max(bytes, 0);
        if (since > LONGEST_STEP) {
            throw new IOException("An element of the file is too long");
        }
        return answer;
    }
}
