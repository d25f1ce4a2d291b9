package org.mutuality.platform.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.TreeMap;

/**
 * Messages from resource bundles: {@code messages/messages} of the service and {@code messages/platform} of the
 * platform. Also finds the right language for a reader.
 *
 * @param language language of the reader, BCP 47; a form may be translated into it where the bundles are not
 * @param patterns pattern by message key
 */
public record TranslationCatalog(String language, Map<String, String> patterns) implements MessageCatalog {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Map<String, String> ENGLISH_PATTERNS = messages(Locale.ROOT);
    private static final Map<String, Map<String, String>> BY_LANGUAGE =
            Map.of("en", ENGLISH_PATTERNS, "es", messages(Locale.of("es")), "fil", messages(Locale.of("fil")));

    /**
     * Messages for a reader; English when none of the languages is available.
     *
     * @param tags BCP 47, most preferred first
     */
    public static MessageCatalog in(List<String> tags) {
        return tags.isEmpty()
                ? MessageCatalog.ENGLISH
                : new TranslationCatalog(
                        tags.getFirst(),
                        tags.stream()
                                .flatMap(tag -> forTag(tag).stream())
                                .findFirst()
                                .orElse(ENGLISH_PATTERNS));
    }

    /** All languages of the bundles, with their patterns by key. */
    public static Map<String, Map<String, String>> builtInMessages() {
        return new TreeMap<>(BY_LANGUAGE);
    }

    public static String english(String key) {
        return ENGLISH_PATTERNS.getOrDefault(key, key);
    }

    @Override
    public String translate(String key) {
        return patterns.getOrDefault(key, english(key));
    }

    private static Optional<Map<String, String>> forTag(String tag) {
        int end = tag.indexOf('-');
        return Optional.ofNullable(BY_LANGUAGE.get(end < 0 ? tag : tag.substring(0, end)));
    }

    private static Map<String, String> messages(Locale locale) {
        Map<String, String> messages = new HashMap<>();
        for (String bundle : List.of("messages/platform", "messages/messages")) {
            messages.putAll(messages(bundle, locale));
        }
        return Map.copyOf(messages);
    }

    // The context class loader: in tests, the platform's own does not see the service's resources.
    private static Map<String, String> messages(String name, Locale locale) {
        try {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    name, locale, Thread.currentThread().getContextClassLoader(), NO_FALLBACK);
            Map<String, String> messages = new HashMap<>();
            bundle.keySet().forEach(key -> messages.put(key, bundle.getString(key)));
            return messages;
        } catch (MissingResourceException e) {
            // A service whose messages are all in English has no bundle.
            return Map.of();
        }
    }
}
