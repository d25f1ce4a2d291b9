package org.mutuality.journal.form;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a person reads: BCP 47 → text. Written whole, or in the one language that {@link WordingJson} is asked for. */
@JsonSerialize(using = WordingJson.class)
public record Wording(@JsonValue Map<String, String> texts) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Wording {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** @param fallback whether this is not the language that was asked for, because the text isn't translated */
    public record Said(String text, String language, boolean fallback) {}

    /** @param otherwise the form's own language; what has neither is told in any */
    public Said in(String wanted, String otherwise) {
        return near(wanted)
                .map(language -> said(language, false))
                .or(() -> near(otherwise).map(language -> said(language, true)))
                .or(() -> texts.keySet().stream().findFirst().map(language -> said(language, true)))
                .orElse(new Said("", otherwise, true));
    }

    private Said said(String language, boolean fallback) {
        return new Said(texts.getOrDefault(language, ""), language, fallback);
    }

    // Who reads es-MX reads es.
    private Optional<String> near(String tag) {
        String language = tag;
        while (!texts.containsKey(language) && language.contains("-")) {
            language = language.substring(0, language.lastIndexOf('-'));
        }
        return Optional.of(language).filter(texts::containsKey);
    }
}
