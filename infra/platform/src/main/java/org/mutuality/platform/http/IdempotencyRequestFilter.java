package org.mutuality.platform.http;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.mutuality.platform.problem.CommonProblem.BODY_TOO_LARGE;
import static org.mutuality.platform.problem.CommonProblem.IDEMPOTENCY_KEY_REUSED;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;
import static org.mutuality.platform.problem.CommonProblem.REQUEST_IN_PROGRESS;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.http.problem.BodyLimits;
import org.mutuality.platform.http.problem.ClientDisconnectedException;
import org.mutuality.platform.identity.CurrentUser;

/**
 * Makes a POST with an {@code IdempotencyRequestFilter-Key} repeatable: the same again gets the first answer, anything else under
 * the key is refused. What happened is remembered by {@link IdempotencyResponseFilter}.
 */
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.USER)
public class IdempotencyRequestFilter implements ContainerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String CLAIMED = "org.mutuality.idempotency";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** A key that this request holds. */
    record KeyClaim(String caller, String key) {}

    private final IdempotencyStore memory;
    private final CurrentUser caller;
    private final StoredResponseMapper replay;
    // Filters are made while the service is built, when its settings aren't known yet.
    private final Provider<BodyLimits> bodies;

    @Inject
    public IdempotencyRequestFilter(
            IdempotencyStore memory, CurrentUser caller, StoredResponseMapper replay, Provider<BodyLimits> bodies) {
        this.memory = memory;
        this.caller = caller;
        this.replay = replay;
        this.bodies = bodies;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        @Nullable String key = request.getHeaderString(HEADER);
        if (key == null || !request.getMethod().equals("POST")) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw PARAMETER_INVALID.because("%s is 1 to 128 visible ASCII characters", HEADER);
        }
        KeyClaim claim = new KeyClaim(caller.subject(), key);
        String address = "POST " + request.getUriInfo().getRequestUri().getRawPath();
        byte[] hash = hash(request);
        if (memory.claim(claim.caller(), key, address, hash, Instant.now())) {
            request.setProperty(CLAIMED, claim);
        } else {
            request.getEntityStream().close();
            request.abortWith(again(memory.find(claim.caller(), key), address, hash));
        }
    }

    private Response again(Optional<IdempotencyRecord> first, String address, byte[] hash) {
        // It may have been released between the two looks; then the caller tries again like for a running one.
        if (first.isPresent() && !first.get().isSame(address, hash)) {
            throw IDEMPOTENCY_KEY_REUSED.because("Use a new key for another request");
        }
        return first.flatMap(IdempotencyRecord::answer)
                .map(replay::of)
                .orElseThrow(() -> REQUEST_IN_PROGRESS.because("Retry with the same key"));
    }

    // Files of 64 MB come this way too: they are hashed as they pass, and never held in memory.
    private byte[] hash(ContainerRequestContext request) throws IOException {
        URI address = request.getUriInfo().getRequestUri();
        MessageDigest digest = sha256();
        digest.update(String.valueOf(address.getRawQuery()).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        InputStream body = request.hasEntity() ? request.getEntityStream() : InputStream.nullInputStream();
        request.setEntityStream(SpooledBody.of(body, bodies.get().mostAt(address.getRawPath()), digest)
                .again());
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

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
}
