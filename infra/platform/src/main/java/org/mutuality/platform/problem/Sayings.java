package org.mutuality.platform.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a service says in other languages, its own {@code sayings/<language>.json}: English → translated.
 *
 * @param language of who reads; a form's own messages may speak it where ours don't
 */
public record Sayings(String language, Map<String, String> patterns) implements Phrases {
    private static final Map<String, Map<String, String>> KNOWN =
            Map.of("en", Map.of(), "es", translations("es"), "fil", translations("fil"));

    /** @param tags BCP 47, best liked first */
    public static Phrases in(List<String> tags) {
        return tags.stream()
                .map(Sayings::near)
                .flatMap(Optional::stream)
                .findFirst()
                .<Phrases>map(patterns -> new Sayings(tags.getFirst(), patterns))
                .orElseGet(() -> tags.isEmpty() ? Phrases.ENGLISH : new Sayings(tags.getFirst(), Map.of()));
    }

    /** Languages that the service itself speaks. */
    public static Map<String, Map<String, String>> known() {
        return new TreeMap<>(KNOWN);
    }

    @Override
    public String pattern(String english) {
        return patterns.getOrDefault(english, english);
    }

    private static Optional<Map<String, String>> near(String tag) {
        int end = tag.indexOf('-');
        return Optional.ofNullable(KNOWN.get(end < 0 ? tag : tag.substring(0, end)));
    }

    // The service's own, which the platform's loader doesn't see while tests run.
    private static Map<String, String> translations(String language) {
        ClassLoader service = Thread.currentThread().getContextClassLoader();
        try (InputStream json = service.getResourceAsStream("sayings/" + language + ".json")) {
            return new ObjectMapper()
                    .readValue(Objects.requireNonNull(json, language), new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("sayings " + language, e);
        }
    }
}
