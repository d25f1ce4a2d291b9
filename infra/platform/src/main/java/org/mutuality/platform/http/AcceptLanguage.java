package org.mutuality.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.mutuality.platform.problem.LanguageTags;

/** Languages that the caller prefers, from the header {@code Accept-Language}. */
public final class AcceptLanguage {
    private AcceptLanguage() {}

    /**
     * BCP 47 tags in order of preference; empty when the header is absent or malformed, because no request is refused
     * for it.
     */
    public static List<String> of(HttpHeaders headers) {
        return LanguageTags.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
