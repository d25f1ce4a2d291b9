package org.mutuality.journal.odk.xlsform.workbook;

import static org.mutuality.journal.odk.xlsform.workbook.XlsFormProblem.XLSFORM_UNREADABLE;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Limits the unpacked size of a file: a few kilobytes can hold gigabytes. */
final class UnzipLimit {
    private static final long MOST = 20_000_000;
    private static final long ALWAYS = 2_000_000;
    private static final int MOST_TIMES = 100;

    private final long most;
    private long used;

    /** @param packed size of the file in bytes */
    UnzipLimit(int packed) {
        this.most = Math.min(MOST, Math.max(ALWAYS, (long) packed * MOST_TIMES));
    }

    /** Counts the bytes read. */
    InputStream counting(InputStream content) {
        return new FilterInputStream(content) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int count = super.read(into, from, length);
                count(Math.max(0, count));
                return count;
            }
        };
    }

    private void count(int bytes) {
        used += bytes;
        if (used > most) {
            throw XLSFORM_UNREADABLE.because("unpacked-size", most);
        }
    }
}
