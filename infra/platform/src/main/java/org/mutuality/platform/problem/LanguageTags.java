package org.mutuality.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** BCP 47 tags of an Accept-Language header. */
public final class LanguageTags {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    private LanguageTags() {}

    /** Whether it is one BCP 47 tag. */
    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    /**
     * Best liked first; none when the header is absent or malformed, because no request is refused for this header.
     *
     * @param accepted as the header has them: {@code es-MX, es;q=0.9}
     */
    public static List<String> of(@Nullable String accepted) {
        if (accepted == null || accepted.isBlank()) {
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
