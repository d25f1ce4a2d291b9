package org.mutuality.journal.form.publication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.definition.LocalizedTextSerializer;

/** Renders a form as JSON, in one language or in all. */
@Singleton
class FormRenderer {
    private final ObjectMapper json;

    FormRenderer(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A form with all its questions.
     *
     * <p>In one language each text is an object {@code {"text", "language", "fallback"}}; otherwise it is an object of all
     * translations by language.
     *
     * @param id name and version, such as {@code core-3}
     * @param name name of the form, common to its versions
     * @param version version of the form, from 1
     * @param country ISO 3166-1 alpha-2 code of the country that published it; absent for core forms
     * @param definition title, languages, sections and questions
     */
    public record FormResponse(
            String id,
            String name,
            int version,
            Optional<String> country,
            @JsonUnwrapped FormDefinition definition) {
        static FormResponse of(Form form) {
            FormId id = form.formId();
            return new FormResponse(id.toString(), id.name(), id.version(), id.country(), form.definition());
        }
    }

    Response render(Form form, Optional<String> language) {
        ObjectWriter writer = language.map(
                        wanted -> LocalizedTextSerializer.in(json.writer(), wanted, form.defaultLanguage()))
                .orElseGet(json::writer);
        Response.ResponseBuilder response = Response.ok(bytes(writer, form), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        language.ifPresent(wanted -> response.header(HttpHeaders.CONTENT_LANGUAGE, wanted));
        return response.build();
    }

    private static byte[] bytes(ObjectWriter writer, Form form) {
        try {
            return writer.writeValueAsBytes(FormResponse.of(form));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a definition came as JSON", e);
        }
    }
}
