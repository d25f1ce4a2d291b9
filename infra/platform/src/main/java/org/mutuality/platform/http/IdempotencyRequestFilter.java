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
 * Makes a POST with an {@code Idempotency-Key} repeatable: the same request again gets the first response, another
 * request with the key is refused. {@link IdempotencyResponseFilter} stores the response.
 */
@jakarta.ws.rs.ext.Provider
@Priority(Priorities.USER)
public class IdempotencyRequestFilter implements ContainerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String CLAIMED = "org.mutuality.idempotency";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,128}");

    /** A key claimed by the current request. */
    record KeyClaim(String caller, String key) {}

    private final IdempotencyStore store;
    private final CurrentUser caller;
    private final StoredResponseMapper replay;
    // Filters are created at build time, before the configuration is known.
    private final Provider<BodyLimits> limits;

    @Inject
    public IdempotencyRequestFilter(
            IdempotencyStore store, CurrentUser caller, StoredResponseMapper replay, Provider<BodyLimits> limits) {
        this.store = store;
        this.caller = caller;
        this.replay = replay;
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        @Nullable String key = request.getHeaderString(HEADER);
        if (key == null || !request.getMethod().equals("POST")) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw PARAMETER_INVALID.because("idempotency-key", HEADER);
        }
        KeyClaim claim = new KeyClaim(caller.subject(), key);
        String target = "POST " + request.getUriInfo().getRequestUri().getRawPath();
        byte[] hash = hash(request);
        if (store.claim(claim.caller(), key, target, hash, Instant.now())) {
            request.setProperty(CLAIMED, claim);
        } else {
            request.getEntityStream().close();
            request.abortWith(replayOrRefuse(store.find(claim.caller(), key), target, hash));
        }
    }

    private Response replayOrRefuse(Optional<IdempotencyRecord> first, String target, byte[] hash) {
        // The key may have been released between claim and find; the caller then retries as for a running request.
        if (first.isPresent() && !first.get().isSame(target, hash)) {
            throw IDEMPOTENCY_KEY_REUSED.because("use-new-key");
        }
        return first.flatMap(IdempotencyRecord::response)
                .map(replay::of)
                .orElseThrow(() -> REQUEST_IN_PROGRESS.because("retry-same-key"));
    }

    // Files of 64 MB are uploaded here too: they are hashed while they are streamed, never held in memory.
    private byte[] hash(ContainerRequestContext request) throws IOException {
        URI target = request.getUriInfo().getRequestUri();
        MessageDigest digest = sha256();
        digest.update(String.valueOf(target.getRawQuery()).getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
        InputStream body = request.hasEntity() ? request.getEntityStream() : InputStream.nullInputStream();
        request.setEntityStream(SpooledBody.of(body, limits.get().maxBytes(target.getRawPath()), digest)
                .content());
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
     * A body that is hashed first and then read by the resource. A small one stays in memory; a large one goes to a
     * temporary file that only this process can read and that is deleted when {@link #content} is closed or the process
     * ends.
     */
    record SpooledBody(InputStream content) {
        private static final int MAX_IN_MEMORY = 1 << 20;

        /**
         * @param maxBytes largest accepted body
         * @param digest is updated with the whole body
         * @throws org.mutuality.platform.problem.ProblemException BODY_TOO_LARGE
         * @throws ClientDisconnectedException when the caller disconnects before the end
         * @throws IOException when the file cannot be written
         */
        static SpooledBody of(InputStream body, long maxBytes, MessageDigest digest) throws IOException {
            InputStream all = new BoundedStream(
                    new DigestInputStream(new RequestInputStream(body), digest),
                    maxBytes,
                    () -> BODY_TOO_LARGE.because("bytes-at-most", maxBytes));
            byte[] start = all.readNBytes(MAX_IN_MEMORY);
            return new SpooledBody(start.length < MAX_IN_MEMORY ? new ByteArrayInputStream(start) : file(start, all));
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
