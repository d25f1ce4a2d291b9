package org.mutuality.journal.form.definition;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes a wording in all its languages; through {@link #in} in one, saying where it had to fall back. */
public final class LocalizedTextSerializer extends StdSerializer<LocalizedText> {
    private static final long serialVersionUID = 1;

    LocalizedTextSerializer() {
        super(LocalizedText.class);
    }

    /** @param otherwise the form's default language */
    public static ObjectWriter in(ObjectWriter json, String language, String otherwise) {
        return json.withAttribute(LocalizedTextSerializer.class, new LanguageChoice(language, otherwise));
    }

    @Override
    public void serialize(LocalizedText wording, JsonGenerator json, SerializerProvider provider) throws IOException {
        Object said = provider.getAttribute(LocalizedTextSerializer.class)
                        instanceof LanguageChoice(String wanted, String otherwise)
                ? wording.in(wanted, otherwise)
                : wording.texts();
        provider.defaultSerializeValue(said, json);
    }

    private record LanguageChoice(String wanted, String otherwise) {}
}
