package org.mutuality.platform.http;

import static org.mutuality.platform.problem.CommonProblem.PRECONDITION_FAILED;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a change asks to stand on: {@code If-Match}. It travels in the command, for only the aggregate knows the version.
 *
 * @param tags entity tags as written, {@code *} for any version
 */
public record IfMatch(Set<String> tags) {

    /** Empty when the caller asks for nothing. */
    public static Optional<IfMatch> of(HttpHeaders headers) {
        @Nullable String wanted = headers.getHeaderString(HttpHeaders.IF_MATCH);
        return Optional.ofNullable(wanted).map(IfMatch::parse);
    }

    /** @param version 0 where there is nothing yet. @throws Refusal PRECONDITION_FAILED */
    public void check(long version) {
        // If-Match compares strongly (RFC 9110, 13.1.1), so a weak tag never fits.
        if (!tags.contains('"' + Long.toString(version) + '"') && (version == 0 || !tags.contains("*"))) {
            throw PRECONDITION_FAILED.because("The current version is %d", version);
        }
    }

    private static IfMatch parse(String header) {
        return new IfMatch(Arrays.stream(header.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet()));
    }
}
