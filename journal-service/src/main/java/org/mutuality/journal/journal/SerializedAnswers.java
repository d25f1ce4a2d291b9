package org.mutuality.journal.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.PooledJsonFactory;
import org.mutuality.platform.http.json.JsonDefaults;

/**
 * Answers with their JSON, serialized once: it is stored, returned and published, and serializing it each time would cost more
 * than everything else that is done with them.
 */
@JsonSerialize(using = SerializedAnswers.Verbatim.class)
public final class SerializedAnswers extends AbstractMap<String, Object> {
    private static final ObjectWriter JSON =
            JsonDefaults.set(new ObjectMapper(PooledJsonFactory.shared())).writer();

    private final Map<String, Object> answers;
    private final String json;

    private SerializedAnswers(Map<String, Object> answers, String json) {
        this.answers = answers;
        this.json = json;
    }

    /** @param answers plain values as the form reads them, not changed afterwards */
    public static SerializedAnswers of(Map<String, Object> answers) {
        try {
            return answers instanceof SerializedAnswers serialized
                    ? serialized
                    : new SerializedAnswers(answers, JSON.writeValueAsString(answers));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("answers are plain JSON", e);
        }
    }

    public String json() {
        return json;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return answers.entrySet();
    }

    // The superclass searches all entries for these.
    @Override
    public @Nullable Object get(Object name) {
        return answers.get(name);
    }

    @Override
    public boolean containsKey(Object name) {
        return answers.containsKey(name);
    }

    static final class Verbatim extends StdSerializer<SerializedAnswers> {
        private static final long serialVersionUID = 1;

        Verbatim() {
            super(SerializedAnswers.class);
        }

        @Override
        public void serialize(SerializedAnswers answers, JsonGenerator json, SerializerProvider context)
                throws IOException {
            json.writeRawValue(answers.json);
        }
    }
}
