package org.mutuality.journal.form.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a person reads: BCP 47 → text. Written whole, or in the one language that {@link LocalizedTextSerializer} is asked for. */
@JsonSerialize(using = LocalizedTextSerializer.class)
public record LocalizedText(@JsonValue Map<String, String> texts) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LocalizedText {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** @param fallback whether this is not the language that was asked for, because the text isn't translated */
    public record TranslatedText(String text, String language, boolean fallback) {}

    /** @param otherwise the form's own language; what has neither is told in any */
    public TranslatedText in(String wanted, String otherwise) {
        return closest(wanted)
                .map(language -> translated(language, false))
                .or(() -> closest(otherwise).map(language -> translated(language, true)))
                .or(() -> texts.keySet().stream().findFirst().map(language -> translated(language, true)))
                .orElse(new TranslatedText("", otherwise, true));
    }

    private TranslatedText translated(String language, boolean fallback) {
        return new TranslatedText(texts.getOrDefault(language, ""), language, fallback);
    }

    // Who reads es-MX reads es.
    private Optional<String> closest(String tag) {
        String language = tag;
        while (!texts.containsKey(language) && language.contains("-")) {
            language = language.substring(0, language.lastIndexOf('-'));
        }
        return Optional.of(language).filter(texts::containsKey);
    }
}
