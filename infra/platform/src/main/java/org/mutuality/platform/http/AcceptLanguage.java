package org.mutuality.platform.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which languages somebody would like to be answered. */
public final class AcceptLanguage {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    private AcceptLanguage() {}

    /** BCP 47, best liked first; none when the header can't be read, for nobody is turned away for a header. */
    public static List<String> of(HttpHeaders headers) {
        @Nullable String header = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        return header == null ? List.of() : tags(header);
    }

    /** Whether it is one BCP 47 tag. */
    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    /** As {@link #of}. @param accepted as the header has them: {@code es-MX, es;q=0.9} */
    public static List<String> tags(String accepted) {
        if (accepted.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(accepted).stream()
                    .filter(range -> range.getWeight() > 0 && isTag(range.getRange()))
                    .map(range -> Locale.forLanguageTag(range.getRange()).toLanguageTag())
                    .toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }
}
