package org.mutuality.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses language preferences: BCP 47 tags in the order of an Accept-Language header, for {@link
 * TranslationCatalog#in}.
 */
public final class LanguageTags {
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}");

    private LanguageTags() {}

    /** Whether the text is a single BCP 47 tag. */
    public static boolean isTag(String text) {
        return TAG.matcher(text).matches();
    }

    /**
     * Tags in order of preference; empty when the header is absent or malformed, because no request is refused for this
     * header.
     *
     * @param accepted value of the header, such as {@code es-MX, es;q=0.9}
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
