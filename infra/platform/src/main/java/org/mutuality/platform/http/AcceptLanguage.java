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

    /** Whether the text is a single BCP 47 tag. */
    public static boolean isTag(String text) {
        return LanguageTags.isTag(text);
    }

    /**
     * As {@link #of}.
     *
     * @param accepted value of the header, such as {@code es-MX, es;q=0.9}
     */
    public static List<String> tags(String accepted) {
        return LanguageTags.of(accepted);
    }
}
