package org.mutuality.platform.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.mutuality.platform.http.BoundedStream;
import org.mutuality.platform.http.RequestInputStream;
import org.mutuality.platform.http.problem.ClientDisconnectedException;
import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.mutuality.platform.problem.CommonProblem.BODY_TOO_LARGE;

/**
 * A body that is read once to be known, and then again by whom it is for. A small one stays in memory; a large one goes through
 * a file that only we may read, and that is gone when {@link #again} is closed or the process ends.
 */
record SpooledBody(InputStream again) {
    private static final int IN_MEMORY = 1 << 20;

    /**
     * @param most bytes
     * @param digest gets all of it
     * @throws org.mutuality.platform.problem.Refusal BODY_TOO_LARGE
     * @throws ClientDisconnectedException when the caller does so before all is here
     * @throws IOException when it can't be written down
     */
    static SpooledBody of(InputStream body, long most, MessageDigest digest) throws IOException {
        InputStream all = new BoundedStream(
                new DigestInputStream(new RequestInputStream(body), digest),
                most,
                () -> BODY_TOO_LARGE.because("At most %d bytes", most));
        byte[] start = all.readNBytes(IN_MEMORY);
        return new SpooledBody(start.length < IN_MEMORY ? new ByteArrayInputStream(start) : file(start, all));
    }

    private static InputStream file(byte[] start, InputStream rest) throws IOException {
        FileChannel file = FileChannel.open(Files.createTempFile("body", ""), READ, WRITE, DELETE_ON_CLOSE);
        try {
            OutputStream out = Channels.newOutputStream(file);
            out.write(start);
            rest.transferTo(out);
            return Channels.newInputStream(file.position(0));
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }
}
