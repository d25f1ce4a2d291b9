package org.mutuality.platform.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Entity tags of resources with a version. */
public final class ETags {

    private ETags() {}

    public static EntityTag of(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * Checks If-Match, when the request has it.
     *
     * @throws ProblemException PRECONDITION_FAILED when it names other versions only
     */
    public static void check(HttpHeaders headers, long version) {
        IfMatch.of(headers).ifPresent(condition -> condition.check(version));
    }

    /** 304 when the caller already has this version, otherwise 200 with {@code body}. */
    public static <T> RestResponse<T> answer(HttpHeaders headers, long version, T body) {
        @Nullable String ifNoneMatch = headers.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        boolean same = ifNoneMatch != null && matches(ifNoneMatch, strong(version));
        RestResponse.ResponseBuilder<T> response =
                same ? RestResponse.ResponseBuilder.notModified() : RestResponse.ResponseBuilder.ok(body);
        return response.tag(of(version)).build();
    }

    // If-None-Match compares weakly (RFC 9110, 13.1.2).
    private static boolean matches(String header, String tag) {
        return Arrays.stream(header.split(","))
                .map(String::strip)
                .map(one -> one.startsWith("W/") ? one.substring(2) : one)
                .anyMatch(one -> one.equals("*") || one.equals(tag));
    }

    private static String strong(long version) {
        return '"' + Long.toString(version) + '"';
    }
}
