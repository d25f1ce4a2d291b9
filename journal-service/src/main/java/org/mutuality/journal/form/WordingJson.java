package org.mutuality.journal.form;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes a wording in all its languages; through {@link #in} in one, saying where it had to fall back. */
final class WordingJson extends StdSerializer<Wording> {
    private static final long serialVersionUID = 1;

    WordingJson() {
        super(Wording.class);
    }

    /** @param otherwise the form's default language */
    static ObjectWriter in(ObjectWriter json, String language, String otherwise) {
        return json.withAttribute(WordingJson.class, new Languages(language, otherwise));
    }

    @Override
    public void serialize(Wording wording, JsonGenerator json, SerializerProvider provider) throws IOException {
        Object said = provider.getAttribute(WordingJson.class) instanceof Languages(String wanted, String otherwise)
                ? wording.in(wanted, otherwise)
                : wording.texts();
        provider.defaultSerializeValue(said, json);
    }

    private record Languages(String wanted, String otherwise) {}
}
