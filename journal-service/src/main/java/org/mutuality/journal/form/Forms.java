package org.mutuality.journal.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The forms that come with the service, {@code forms/<id>.json}. */
@ApplicationScoped
public class Forms {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Map<String, Form> forms = List.of("core-1").stream()
            .map(Forms::builtIn)
            .collect(Collectors.toUnmodifiableMap(Form::id, Function.identity()));

    public Optional<Form> form(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    /** The form a country asks by where none is named. */
    public Form current() {
        return Objects.requireNonNull(forms.get("core-1"));
    }

    private static Form builtIn(String id) {
        try (InputStream json = Forms.class.getResourceAsStream("/forms/" + id + ".json")) {
            return JSON.readValue(Objects.requireNonNull(json, id), Form.class);
        } catch (IOException e) {
            throw new UncheckedIOException("form " + id, e);
        }
    }
}
