package org.mutuality.platform.http;

import static org.mutuality.platform.problem.CommonProblem.PRECONDITION_FAILED;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The precondition {@code If-Match} of a change. It is part of the command, because only the aggregate knows the
 * version.
 *
 * @param tags entity tags as in the header; {@code *} matches any version
 */
public record IfMatch(Set<String> tags) {

    /** Empty when the request has no precondition. */
    public static Optional<IfMatch> of(HttpHeaders headers) {
        @Nullable String ifMatch = headers.getHeaderString(HttpHeaders.IF_MATCH);
        return Optional.ofNullable(ifMatch).map(IfMatch::parse);
    }

    /**
     * Checks the precondition.
     *
     * @param version current version, 0 when the resource does not exist
     * @throws ProblemException PRECONDITION_FAILED
     */
    public void check(long version) {
        // If-Match uses strong comparison (RFC 9110, 13.1.1), so a weak tag never matches.
        if (!tags.contains('"' + Long.toString(version) + '"') && (version == 0 || !tags.contains("*"))) {
            throw PRECONDITION_FAILED.because("current-version", version);
        }
    }

    private static IfMatch parse(String header) {
        return new IfMatch(Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }
}
