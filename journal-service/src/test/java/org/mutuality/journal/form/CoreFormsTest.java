package org.mutuality.journal.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.contracts.journal.JournalSubmitted;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.definition.LocalizedText;
import org.mutuality.journal.form.definition.QuestionDefinition;
import org.mutuality.journal.form.publication.PublicationRules;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.TranslationCatalog;
import org.mutuality.platform.problem.ValidationErrors;

class CoreFormsTest {
    private final FormFixture core = FormFixture.core(2);

    @Test
    void the_newest_core_form_has_all_questions_of_the_first_under_the_same_names() {
        List<String> names =
                core.form().questions().stream().map(FormQuestion::name).toList();
        assertThat(names)
                .containsAll(FormFixture.core(1).form().questions().stream()
                        .map(FormQuestion::name)
                        .toList());
        List<String> third = FormFixture.core(3).form().questions().stream()
                .map(FormQuestion::name)
                .toList();
        assertThat(third).startsWith(names.toArray(String[]::new)).endsWith("exchanges");
        assertThat(CoreForms.all().getFirst()).isEqualTo(FormFixture.core(3).form());
    }

    @Test
    void exchange_choices_are_the_kinds_of_help() {
        QuestionDefinition exchanges =
                FormFixture.core(3).form().definition().questions().getLast();
        assertThat(exchanges.nestedQuestions())
                .filteredOn(question -> question.name().equals("exchange_kind"))
                .singleElement()
                .satisfies(question -> assertThat(question.choices().orElseThrow())
                        .containsExactly(Arrays.stream(HelpKind.values())
                                .map(HelpKind::text)
                                .toArray(String[]::new)));
    }

    @Test
    void a_country_that_asks_otherwise_under_the_same_name_means_something_else() {
        String answers = "{\"exchanges\": [{\"exchange_direction\": \"given\"}]}";
        assertThat(FormFixture.core(3)
                        .form()
                        .entries("exchanges", FormFixture.core(3).read(answers)))
                .hasSize(1);
        FormFixture other = FormFixture.of("""
                {"name": "exchanges", "type": "repeat", "questions": [{"name": "exchange_direction", "type": "text"}]}""");
        assertThat(other.form().entries("exchanges", other.read(answers))).isEmpty();
    }

    @Test
    void it_could_be_published_and_every_text_is_there_in_every_language() {
        ValidationErrors errors = new ValidationErrors();
        FormDefinition definition = FormFixture.core(3).form().definition();
        for (String language : definition.languages()) {
            PublicationRules.check(
                    new FormId("pk-copy", 1),
                    new FormDefinition(
                            Optional.empty(),
                            definition.title(),
                            definition.languages(),
                            language,
                            definition.completeFrom(),
                            definition.sections(),
                            definition.questions()),
                    errors);
        }
        assertThat(errors.fieldErrors()).isEmpty();
    }

    @Test
    void answers_on_the_first_core_are_answers_on_the_newest() {
        String month = """
                {"income_wages": {"amount": "450.50", "currency": "PHP"}, "circle_contribution": {"amount": "5", "currency": "PHP"},
                 "help_given_value": {"amount": "1", "currency": "PHP"}, "help_received_value": {"amount": "1", "currency": "PHP"},
                 "children_good_grades": 2, "investment_used_for": ["farm"], "ladder": 4, "control": 3, "shocks": []}""";
        assertThat(core.read(month)).isEqualTo(FormFixture.core(1).read(month));
    }

    @Test
    void few_are_required_and_a_month_without_hardship_is_short() {
        assertThat(core.missing("{\"note\": \"x\"}"))
                .containsExactly("food_enough", "help_given_times", "ladder", "control");
        assertThat(
                        core.missing(
                                "{\"food_enough\": true, \"help_given_times\": 0, \"ladder\": 1, \"control\": 1, \"children\": [{}]}"))
                .isEmpty();
    }

    /** Rule 1: paid for completeness, never for content. */
    @Test
    void a_core_form_requires_only_what_everybody_is_asked() {
        for (Form form : CoreForms.all()) {
            ValidationErrors errors = new ValidationErrors();
            PublicationRules.check(new FormId("pk-copy", 1), form.definition(), errors);
            assertThat(errors.fieldErrors())
                    .extracting(FieldError::pointer)
                    .noneMatch(pointer -> pointer.endsWith("/required") || pointer.equals("/completeFrom"));
        }
        assertThat(core.form().questions())
                .filteredOn(FormQuestion::required)
                .extracting(FormQuestion::name)
                .containsExactly("food_enough", "help_given_times", "ladder", "control");
    }

    @Test
    void a_half_exchange_leaves_the_month_complete() {
        FormFixture third = FormFixture.core(3);
        assertThat(third.missing("""
                {"food_enough": true, "help_given_times": 1, "ladder": 1, "control": 1,
                 "exchanges": [{"exchange_direction": "given"}]}""")).isEmpty();
    }

    @Test
    void answers_make_other_questions_irrelevant() {
        assertThat(core.errors("""
                {"food_enough": true, "coping_fewer_meals": 1, "in_circle": false,
                 "circle_contribution": {"amount": "5", "currency": "PHP"}, "children_in_school": 2, "children_good_grades": 3,
                 "children": [{"child_grade": "not_in_school", "child_improved": true}], "leadership": false,
                 "leadership_kind": ["faith"], "shocks": [], "shock_recovered": "no"}"""))
                .extracting(FieldError::pointer)
                .containsExactly(
                        "/answers/circle_contribution",
                        "/answers/coping_fewer_meals",
                        "/answers/children_good_grades",
                        "/answers/children/0/child_improved",
                        "/answers/leadership_kind",
                        "/answers/shock_recovered");
    }

    /** AsyncAPI shows them to everybody who writes a consumer. */
    @ParameterizedTest
    @ValueSource(strings = {"JournalSubmitted", "JournalCorrected"})
    void the_example_of_a_published_event_has_answers_to_its_form(String type) throws IOException {
        try (InputStream file =
                JournalSubmitted.class.getResourceAsStream("/golden/mutuality.journal." + type + ".json")) {
            JsonNode event =
                    FormFixture.tree(new String(file.readAllBytes(), UTF_8)).path("value");
            String form = event.path("form").asText();
            assertThat(form).startsWith("core-");
            assertThat(FormFixture.core(Integer.parseInt(form.substring("core-".length())))
                            .read(event.path("answers").toString()))
                    .hasSize(event.path("answers").size())
                    .isNotEmpty();
        }
    }

    @Test
    void the_family_receives_it_in_its_language() {
        assertThat(core.errors(
                        "{\"children_in_school\": 2, \"children_good_grades\": 3, \"food_enough\": 1}",
                        TranslationCatalog.in(List.of("fil"))))
                .containsExactly(
                        new FieldError("/answers/food_enough", "dapat ay true o false (oo o hindi)"),
                        new FieldError(
                                "/answers/children_good_grades", "ay hindi hihigit sa bilang ng mga batang nag-aaral"));
    }

    @Test
    void a_missing_translation_falls_back_visibly() {
        LocalizedText wording = new LocalizedText(Map.of("en", "Rice", "es", "Arroz"));
        assertThat(wording.in("es-MX", "en")).isEqualTo(new LocalizedText.TranslatedText("Arroz", "es", false));
        assertThat(wording.in("fil", "en")).isEqualTo(new LocalizedText.TranslatedText("Rice", "en", true));
        assertThat(new LocalizedText(Map.of("es", "Arroz")).in("fil", "en"))
                .isEqualTo(new LocalizedText.TranslatedText("Arroz", "es", true));
    }
}
