package org.mutuality.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mutuality.platform.problem.CommonProblem.BODY_TOO_LARGE;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.platform.http.IdempotencyRequestFilter.SpooledBody;
import org.mutuality.platform.http.problem.ClientDisconnectedException;
import org.mutuality.platform.problem.ProblemException;

class SpooledBodyTest {
    private static final int MEGABYTE = 1 << 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, MEGABYTE - 1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE + 7})
    void the_content_is_what_was_hashed(int size) throws Exception {
        byte[] body = new byte[size];
        new Random(size).nextBytes(body);
        MessageDigest digest = sha256();
        try (InputStream again =
                SpooledBody.of(new ByteArrayInputStream(body), size, digest).content()) {
            assertThat(again.readAllBytes()).isEqualTo(body);
        }
        assertThat(digest.digest()).isEqualTo(sha256().digest(body));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, MEGABYTE - 1, MEGABYTE, 2 * MEGABYTE})
    void a_body_over_the_limit_is_refused(int most) {
        assertThatThrownBy(() -> SpooledBody.of(new ByteArrayInputStream(new byte[most + 1]), most, sha256()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(BODY_TOO_LARGE));
    }

    @Test
    void a_file_of_64_mb_is_never_held_in_memory() throws Exception {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try (InputStream again = SpooledBody.of(new Zeros(64L * MEGABYTE), 64L * MEGABYTE, sha256())
                .content()) {
            assertThat(again.skip(64L * MEGABYTE)).isEqualTo(64L * MEGABYTE);
            assertThat(again.read()).isEqualTo(-1);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8L * MEGABYTE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, MEGABYTE, 2 * MEGABYTE})
    void a_broken_connection_is_the_callers(int after) {
        InputStream body = new SequenceInputStream(new Zeros(after), new Broken());
        assertThatThrownBy(() -> SpooledBody.of(body, 3L * MEGABYTE, sha256()))
                .isInstanceOf(ClientDisconnectedException.class);
    }

    private static MessageDigest sha256() throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256");
    }

    private static final class Broken extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("Connection reset");
        }
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            if (left == 0) {
                return -1;
            }
            int some = (int) Math.min(left, most);
            left -= some;
            return some;
        }
    }
}
