package org.mutuality.journal.odk.xform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.publication.PublicationRules;
import org.mutuality.journal.odk.submission.OpenRosaSubmission;
import org.mutuality.journal.odk.submission.QuestionLabels;
import org.mutuality.journal.odk.submission.XmlAnswerMapper;
import org.mutuality.platform.http.json.JsonDefaults;
import org.mutuality.platform.http.json.StrictJson;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

/** A repeat in a repeat, filled in by JavaRosa, the engine of ODK Collect. */
public class NestedRepeatPhoneTest {
    private static final ObjectMapper JSON = JsonDefaults.set(new ObjectMapper());
    private static final String FIELDS = "/data/answers/fields";

    private final Form form = form();
    private final Map<String, String> typed = new LinkedHashMap<>();

    /** Two fields: one of 3 acres with two crops, and one of 0 acres, for which no crop is asked. */
    private OdkCollectSimulator filled() {
        typed.put("/data/month", "2021-03-01");
        typed.put("/data/answers/farms", "true");
        for (String entry : List.of("[1]", "[1]/crops[1]", "[1]/crops[2]", "[2]", "[2]/crops[1]")) {
            typed.put(FIELDS + entry, "");
        }
        typed.put(FIELDS + "[1]/acres", "3");
        typed.put(FIELDS + "[1]/crops[1]/crop", "rice");
        typed.put(FIELDS + "[1]/crops[1]/sown", "2");
        typed.put(FIELDS + "[1]/crops[2]/crop", "corn");
        typed.put(FIELDS + "[1]/crops[2]/sown", "1");
        typed.put(FIELDS + "[2]/acres", "0");
        typed.put(FIELDS + "[2]/why_none", "It lies fallow");
        return phone().fill(typed);
    }

    @Test
    void a_phone_asks_nested_questions_by_the_enclosing_answers() {
        OdkCollectSimulator phone = filled();
        assertThat(phone.refused()).isEmpty();
        assertThat(phone.askedQuestions().stream().filter(place -> place.startsWith(FIELDS)))
                .containsExactly(
                        FIELDS + "[1]/acres",
                        FIELDS + "[1]/crops[1]/crop",
                        FIELDS + "[1]/crops[1]/sown",
                        FIELDS + "[1]/crops[1]/sold",
                        FIELDS + "[1]/crops[2]/crop",
                        FIELDS + "[1]/crops[2]/sown",
                        FIELDS + "[2]/acres",
                        FIELDS + "[2]/why_none");
    }

    @Test
    void a_phone_enforces_a_constraint_on_the_enclosing_entry() {
        assertThat(filled().refused()).isEmpty();
        typed.put(FIELDS + "[1]/crops[2]/sown", "4");
        assertThat(phone().fill(typed).refused()).containsExactly(FIELDS + "[1]/crops[2]/sown");
    }

    @Test
    void a_submission_is_read_as_it_was_filled_in() throws IOException {
        assertThat(read(filled().sent())).isEqualTo(JSON.readTree("""
                {"farms": true, "fields": [
                  {"acres": 3, "crops": [{"crop": "rice", "sown": 2}, {"crop": "corn", "sown": 1}]},
                  {"acres": 0, "why_none": "It lies fallow"}]}"""));
    }

    @Test
    void errors_and_missing_answers_are_named_by_the_labels_of_both_levels() {
        QuestionLabels labels = new QuestionLabels(form.definition(), "es");
        assertThat(labels.describe(new FieldError("/answers/fields/1/crops/0/sown", "no")))
                .isEqualTo("Campos 2, Cultivos 1, Sembrado: no");
        assertThat(labels.label("fields/0/crops/1/crop")).isEqualTo("Campos 1, Cultivos 2, Cultivo");
    }

    @Test
    void both_levels_have_labels_in_each_language_of_the_form() {
        assertThat(new String(XForm.of(form).document(), StandardCharsets.UTF_8))
                .contains("<value>Cultivos</value>", "<value>Crops</value>", "<value>Sembrado</value>")
                .contains("nodeset=\"/data/answers/fields/crops\"", "ref=\"/data/answers/fields/crops/sown\"");
    }

    private JsonNode read(byte[] sent) throws IOException {
        ObjectNode answers = new XmlAnswerMapper("PHP")
                .toJson(
                        form.definition().questions(),
                        OpenRosaSubmission.read(new ByteArrayInputStream(sent)).answers());
        ValidationErrors errors = new ValidationErrors();
        JsonNode read = JSON.valueToTree(form.read(answers, "/answers", "PHP", errors));
        assertThat(errors.fieldErrors()).isEmpty();
        return read;
    }

    private OdkCollectSimulator phone() {
        return OdkCollectSimulator.open(XForm.of(form).document());
    }

    public static Form form() {
        String definition = """
                {"title": {"en": "Fields"}, "languages": ["en", "es"], "defaultLanguage": "en", "questions": [
                  {"name": "farms", "type": "boolean", "label": {"en": "Farms", "es": "Cultiva"}},
                  {"name": "fields", "type": "repeat", "label": {"en": "Fields", "es": "Campos"}, "questions": [
                    {"name": "acres", "type": "integer", "label": {"en": "Acres", "es": "Acres"}},
                    {"name": "crops", "type": "repeat", "relevant": "${acres} > 0 and ${farms} = true()",
                     "label": {"en": "Crops", "es": "Cultivos"}, "questions": [
                      {"name": "crop", "type": "text", "label": {"en": "Crop", "es": "Cultivo"}},
                      {"name": "sown", "type": "integer", "label": {"en": "Sown", "es": "Sembrado"},
                       "constraint": ". <= ${acres}"},
                      {"name": "sold", "type": "text", "label": {"en": "To whom", "es": "A quién"},
                       "relevant": "${sown} > 1 and ${acres} < 9"}]},
                    {"name": "why_none", "type": "text", "label": {"en": "Why none", "es": "Por qué no"},
                     "relevant": "count(${crops}) = 0"}]}]}""";
        ValidationErrors errors = new ValidationErrors();
        Form form = PublicationRules.check(
                new FormId("ph-fields", 1),
                (FormDefinition)
                        new StrictJson(JSON).read(definition.getBytes(StandardCharsets.UTF_8), FormDefinition.class),
                errors);
        assertThat(errors.fieldErrors()).isEmpty();
        return form;
    }
}
