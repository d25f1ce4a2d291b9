package org.mutuality.journal.form.definition;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes a text in all its languages or, through {@link #in}, in one and whether it had to fall back. */
public final class LocalizedTextSerializer extends StdSerializer<LocalizedText> {
    private static final long serialVersionUID = 1;

    LocalizedTextSerializer() {
        super(LocalizedText.class);
    }

    /** @param defaultLanguage of the form */
    public static ObjectWriter in(ObjectWriter json, String language, String defaultLanguage) {
        return json.withAttribute(LocalizedTextSerializer.class, new LanguageChoice(language, defaultLanguage));
    }

    @Override
    public void serialize(LocalizedText text, JsonGenerator json, SerializerProvider provider) throws IOException {
        Object value = provider.getAttribute(LocalizedTextSerializer.class)
                        instanceof LanguageChoice(String wanted, String defaultLanguage)
                ? text.in(wanted, defaultLanguage)
                : text.texts();
        provider.defaultSerializeValue(value, json);
    }

    private record LanguageChoice(String wanted, String defaultLanguage) {}
}
