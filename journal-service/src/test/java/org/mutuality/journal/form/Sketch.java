package org.mutuality.journal.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.mutuality.platform.http.json.JsonDefaults;
import org.mutuality.platform.http.json.StrictJson;
import org.mutuality.platform.problem.Phrases;
import org.mutuality.platform.problem.Wrong;
import org.mutuality.platform.problem.Wrongs;

/** Forms as somebody writes them, for tests. */
record Sketch(Form form) {
    private static final ObjectMapper JSON = JsonDefaults.set(new ObjectMapper());
    private static final StrictJson STRICT = new StrictJson(JSON);

    /** @param questions JSON, apart by commas */
    static Sketch of(String questions) {
        Wrongs wrongs = new Wrongs();
        Sketch sketch = new Sketch(
                Form.of(new FormId("pk-test", 1), definition("", questions), java.util.Optional.empty(), wrongs));
        assertThat(wrongs.found()).isEmpty();
        return sketch;
    }

    static Sketch core(int version) {
        return new Sketch(CoreForms.form(new FormId("core", version)).orElseThrow());
    }

    /** Everything that is wrong with a form of these questions. @param more fields of the form, each with a comma */
    static List<Wrong> faults(String more, String questions) {
        Wrongs wrongs = new Wrongs();
        Publication.check(new FormId("pk-test", 1), definition(more, questions), wrongs);
        return wrongs.found();
    }

    static FormDefinition definition(String more, String questions) {
        String languages = more.contains("\"languages\"") ? "" : "\"languages\": [\"en\", \"ur\"], ";
        return (FormDefinition)
                STRICT.read("""
                {%s%s"title": {"en": "Village", "ur": "گاؤں"}, "defaultLanguage": "en", "questions": [%s]}""".formatted(more, languages, questions).getBytes(UTF_8), FormDefinition.class);
    }

    Map<String, Object> read(String answers) {
        Wrongs wrongs = new Wrongs();
        Map<String, Object> read = form.read(tree(answers), "/answers", "PHP", wrongs);
        assertThat(wrongs.found()).isEmpty();
        return read;
    }

    List<Wrong> wrongs(String answers) {
        return wrongs(answers, Phrases.ENGLISH);
    }

    List<Wrong> wrongs(String answers, Phrases phrases) {
        Wrongs wrongs = new Wrongs(phrases);
        form.read(tree(answers), "/answers", "PHP", wrongs);
        return wrongs.found();
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
