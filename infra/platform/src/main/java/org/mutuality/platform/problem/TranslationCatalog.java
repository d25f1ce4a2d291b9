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
 * Messages in the languages of a service: the resource bundle {@code messages/messages} of the service and
 * {@code messages/platform} of the platform.
 *
 * @param language of the reader; a form's own messages may be in it where ours are not
 * @param patterns message key → pattern
 */
public record TranslationCatalog(String language, Map<String, String> patterns) implements MessageCatalog {
    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Map<String, String> IN_ENGLISH = messages(Locale.ROOT);
    private static final Map<String, Map<String, String>> KNOWN =
            Map.of("en", IN_ENGLISH, "es", messages(Locale.of("es")), "fil", messages(Locale.of("fil")));

    /** English where none of the languages is known. @param tags BCP 47, best liked first */
    public static MessageCatalog in(List<String> tags) {
        return tags.isEmpty()
                ? MessageCatalog.ENGLISH
                : new TranslationCatalog(
                        tags.getFirst(),
                        tags.stream()
                                .flatMap(tag -> near(tag).stream())
                                .findFirst()
                                .orElse(IN_ENGLISH));
    }

    /** Languages of the service itself, each with its messages. */
    public static Map<String, Map<String, String>> builtInMessages() {
        return new TreeMap<>(KNOWN);
    }

    public static String english(String key) {
        return IN_ENGLISH.getOrDefault(key, key);
    }

    @Override
    public String translate(String key) {
        return patterns.getOrDefault(key, key);
    }

    private static Optional<Map<String, String>> near(String tag) {
        int end = tag.indexOf('-');
        return Optional.ofNullable(KNOWN.get(end < 0 ? tag : tag.substring(0, end)));
    }

    private static Map<String, String> messages(Locale locale) {
        Map<String, String> messages = new HashMap<>();
        for (String bundle : List.of("messages/platform", "messages/messages")) {
            messages.putAll(messages(bundle, locale));
        }
        return Map.copyOf(messages);
    }

    // The context's class loader: the platform's own doesn't see the service's resources while tests run.
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
