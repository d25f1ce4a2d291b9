package org.mutuality.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.mutuality.platform.problem.LanguageTags;

/** In which languages somebody would like to be answered. */
public final class AcceptLanguage {
    private AcceptLanguage() {}

    /** BCP 47, best liked first; none when the header can't be read, for nobody is turned away for a header. */
    public static List<String> of(HttpHeaders headers) {
        return LanguageTags.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Whether it is one BCP 47 tag. */
    public static boolean isTag(String text) {
        return LanguageTags.isTag(text);
    }

    /** As {@link #of}. @param accepted as the header has them: {@code es-MX, es;q=0.9} */
    public static List<String> tags(String accepted) {
        return LanguageTags.of(accepted);
    }
}
