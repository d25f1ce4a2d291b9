package org.mutuality.payment.provider.bank.report;

import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mutuality.platform.http.BoundedStream;

/** A received bank file on disk. It is read twice: first to validate it, then to apply it. */
public final class SpooledBankFile implements AutoCloseable {
    /** 64 MB: a report of 50,000 lines has about 40 MB. */
    public static final long MAX_BYTES = 64L << 20;

    private final Path file;

    private SpooledBankFile(Path file) {
        this.file = file;
    }

    /** @throws ProblemException BANK_FILE_TOO_LARGE; nothing stays on disk then */
    public static SpooledBankFile of(InputStream in) throws IOException {
        SpooledBankFile spool = new SpooledBankFile(Files.createTempFile("bank-", ".xml"));
        try {
            spool.fill(in);
            return spool;
        } catch (IOException | RuntimeException e) {
            spool.close();
            throw e;
        }
    }

    private void fill(InputStream in) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            new BoundedStream(in, MAX_BYTES, () -> BANK_FILE_TOO_LARGE.because("size", MAX_BYTES >> 20))
                    .transferTo(out);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
