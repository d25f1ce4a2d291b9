package org.mutuality.journal.form.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Text by language: BCP 47 tag to text. Serialized whole, or in the one language requested of {@link
 * LocalizedTextSerializer}.
 */
@JsonSerialize(using = LocalizedTextSerializer.class)
public record LocalizedText(@JsonValue Map<String, String> texts) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * A text in one language.
     *
     * @param text the text
     * @param language BCP 47 tag of the language it is in
     * @param fallback whether it is not in the requested language because there is no translation
     */
    public record TranslatedText(String text, String language, boolean fallback) {}

    /** @param fallbackLanguage the form's default language; a text that has neither is returned in any */
    public TranslatedText in(String wanted, String fallbackLanguage) {
        return closest(wanted)
                .map(language -> translated(language, false))
                .or(() -> closest(fallbackLanguage).map(language -> translated(language, true)))
                .or(() -> texts.keySet().stream().findFirst().map(language -> translated(language, true)))
                .orElse(new TranslatedText("", fallbackLanguage, true));
    }

    private TranslatedText translated(String language, boolean fallback) {
        return new TranslatedText(texts.getOrDefault(language, ""), language, fallback);
    }

    // es-MX falls back to es.
    private Optional<String> closest(String tag) {
        String language = tag;
        while (!texts.containsKey(language) && language.contains("-")) {
            language = language.substring(0, language.lastIndexOf('-'));
        }
        return Optional.of(language).filter(texts::containsKey);
    }
}
