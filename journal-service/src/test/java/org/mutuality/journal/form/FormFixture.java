package org.mutuality.journal.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.publication.PublicationRules;
import org.mutuality.platform.http.json.JsonDefaults;
import org.mutuality.platform.http.json.StrictJson;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.ValidationErrors;

/** Forms as somebody writes them, for tests. */
public record FormFixture(Form form) {
    private static final ObjectMapper JSON = JsonDefaults.set(new ObjectMapper());
    private static final StrictJson STRICT = new StrictJson(JSON);

    /** @param questions JSON, apart by commas */
    static FormFixture of(String questions) {
        return of("", questions);
    }

    /** @param more fields of the form, each with a comma */
    static FormFixture of(String more, String questions) {
        ValidationErrors errors = new ValidationErrors();
        FormFixture sketch = new FormFixture(Form.compile(
                new FormId("pk-test", 1), definition(more, questions), java.util.Optional.empty(), errors));
        assertThat(errors.fieldErrors()).isEmpty();
        return sketch;
    }

    static FormFixture core(int version) {
        return new FormFixture(CoreForms.form(new FormId("core", version)).orElseThrow());
    }

    /**
     * All errors of a form with these questions.
     *
     * @param more fields of the form, each with a comma
     */
    public static List<FieldError> faults(String more, String questions) {
        ValidationErrors errors = new ValidationErrors();
        PublicationRules.check(new FormId("pk-test", 1), definition(more, questions), errors);
        return errors.fieldErrors();
    }

    public static FormDefinition definition(String more, String questions) {
        String languages = more.contains("\"languages\"") ? "" : "\"languages\": [\"en\", \"ur\"], ";
        return (FormDefinition)
                STRICT.read("""
                {%s%s"title": {"en": "Village", "ur": "گاؤں"}, "defaultLanguage": "en", "questions": [%s]}""".formatted(more, languages, questions).getBytes(UTF_8), FormDefinition.class);
    }

    Map<String, Object> read(String answers) {
        ValidationErrors errors = new ValidationErrors();
        Map<String, Object> read = form.read(tree(answers), "/answers", "PHP", errors);
        assertThat(errors.fieldErrors()).isEmpty();
        return read;
    }

    List<FieldError> errors(String answers) {
        return errors(answers, MessageCatalog.ENGLISH);
    }

    List<FieldError> errors(String answers, MessageCatalog messages) {
        ValidationErrors errors = new ValidationErrors(messages);
        form.read(tree(answers), "/answers", "PHP", errors);
        return errors.fieldErrors();
    }

    List<String> missing(String answers) {
        return form.missing(read(answers));
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
