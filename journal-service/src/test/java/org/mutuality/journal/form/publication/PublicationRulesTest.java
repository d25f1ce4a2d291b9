package org.mutuality.journal.form.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.journal.form.FormFixture;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.platform.problem.FieldError;

class PublicationRulesTest {
    private static final String CORE_TYPE = "must be the type that the core question of this name has";
    private static final String LABEL = "\"label\": {\"en\": \"?\"}";

    @Test
    void a_form_without_fault_has_none() {
        assertThat(FormFixture.faults("\"extends\": \"core-2\", ", """
                {"name": "pk_well", "type": "boolean", %s, "section": "health"},
                {"name": "pk_walk", "type": "integer", %s, "relevant": "${pk_well} = false() and ${household_size} > 1"}""".formatted(LABEL, LABEL)))
                .isEmpty();
    }

    @Test
    void all_errors_of_a_form_are_reported_at_once() {
        assertThat(FormFixture.faults("\"extends\": \"core-9\", \"completeFrom\": 9, ", """
                {"name": "Well", "type": "boolean", %1$s},
                {"name": "roof", "type": "choice", %1$s, "choices": ["tin", "tin", "a b"], "choiceLabels": {"tin": {"en": "Tin"}, "x": {"ur": "?"}}},
                {"name": "roof", "type": "scale", "least": 1, "most": 1000, "label": {"ur": " "}, "section": "none"},
                {"name": "sum", "type": "integer", %1$s, "least": 0.5, "most": -1, "longest": 3, "relevant": "${roof} + ", "constraint": "${later} > ."},
                {"name": "later", "type": "repeat", %1$s},
                {"name": "kids", "type": "repeat", %1$s, "questions": [
                  {"name": "age", "type": "integer", %1$s, "relevant": "${dog} = 1"},
                  {"name": "pets", "type": "repeat", %1$s, "questions": [
                    {"name": "toys", "type": "repeat", %1$s, "questions": [{"name": "dog", "type": "boolean", %1$s}]}]}]},
                {"name": "end", "type": "boolean", %1$s, "relevant": "${age} > 1 and ${nobody}"}""".formatted(LABEL)))
                .extracting(FieldError::pointer)
                .contains(
                        "/extends",
                        "/questions/0/name",
                        "/questions/1/choices/1",
                        "/questions/1/choices/2",
                        "/questions/1/choiceLabels/x",
                        "/questions/1/choiceLabels/x/en",
                        "/questions/1/choiceLabels/a b",
                        "/questions/2/name",
                        "/questions/2/most",
                        "/questions/2/label/en",
                        "/questions/2/label/ur",
                        "/questions/2/section",
                        "/questions/3/least",
                        "/questions/3/most",
                        "/questions/3/longest",
                        "/questions/3/relevant",
                        "/questions/3/constraint",
                        "/questions/4/questions",
                        "/questions/5/questions/0/relevant",
                        "/questions/5/questions/1/questions/0",
                        "/questions/6/relevant",
                        "/completeFrom");
    }

    @Test
    void conditions_refer_only_to_earlier_questions_in_scope() {
        assertThat(FormFixture.faults("", """
                {"name": "a", "type": "integer", %1$s, "relevant": "${b} = 1"},
                {"name": "one", "type": "repeat", %1$s, "questions": [{"name": "b", "type": "integer", %1$s}]},
                {"name": "two", "type": "repeat", %1$s, "questions": [
                  {"name": "c", "type": "integer", %1$s, "relevant": "${a} = 1 and count(${one}) > 0"},
                  {"name": "d", "type": "integer", %1$s, "relevant": "${b} = 1"}]}""".formatted(LABEL)))
                .extracting(FieldError::pointer, FieldError::detail)
                .containsExactly(
                        tuple("/questions/0/relevant", "names a question that comes later or is in another repeat: b"),
                        tuple(
                                "/questions/2/questions/1/relevant",
                                "names a question that comes later or is in another repeat: b"));
    }

    @Test
    void a_core_question_s_name_cannot_be_reused() {
        assertThat(FormFixture.faults(
                        "\"extends\": \"core-2\", ",
                        "{\"name\": \"ladder\", \"type\": \"integer\", %s}".formatted(LABEL)))
                .containsExactly(new FieldError("/questions/0/name", "is the name of another question too"));
    }

    /** Rule 1: pay for completeness, never for content. */
    @Test
    void no_answer_may_decide_whether_a_month_is_complete() {
        assertThat(FormFixture.faults("\"completeFrom\": 4, ", """
                {"name": "a", "type": "boolean", %1$s, "required": true},
                {"name": "b", "type": "integer", %1$s, "required": true, "relevant": "${a} = true()"},
                {"name": "c", "type": "choices", %1$s, "choices": ["x"], "choiceLabels": {"x": {"en": "X"}}, "required": true},
                {"name": "d", "type": "repeat", %1$s, "required": true, "questions": [
                  {"name": "e", "type": "boolean", %1$s, "required": true},
                  {"name": "f", "type": "repeat", %1$s, "questions": [{"name": "g", "type": "text", %1$s, "required": true}]}]},
                {"name": "h", "type": "integer", %1$s, "required": true, "constraint": ". <= ${b}"},
                {"name": "i", "type": "boolean", %1$s, "required": true, "constraint": ". = true()"},
                {"name": "j", "type": "scale", "least": 1, "most": 3, %1$s, "required": true, "constraint": ". < 3"},
                {"name": "k", "type": "integer", %1$s, "required": true, "constraint": ". < 100"},
                {"name": "l", "type": "boolean", %1$s, "relevant": "${a} = true()"},
                {"name": "m", "type": "integer", %1$s, "constraint": ". <= ${b}"}""".formatted(LABEL)))
                .extracting(FieldError::pointer)
                .containsExactly(
                        "/questions/1/required",
                        "/questions/2/required",
                        "/questions/3/required",
                        "/questions/3/questions/0/required",
                        "/questions/3/questions/1/questions/0/required",
                        "/questions/4/required",
                        "/questions/5/constraint",
                        "/questions/6/constraint");
        assertThat(FormFixture.faults("\"completeFrom\": 2, ", """
                {"name": "a", "type": "boolean", %1$s},
                {"name": "b", "type": "integer", %1$s, "relevant": "${a} = true()"},
                {"name": "c", "type": "integer", %1$s, "constraint": ". <= ${b}"}""".formatted(LABEL)))
                .containsExactly(new FieldError("/completeFrom", "must be a number of answers from 1 to 1"));
        assertThat(FormFixture.faults(
                        "",
                        "{\"name\": \"a\", \"type\": \"repeat\", %1$s, \"questions\": [{\"name\": \"b\", \"type\": \"text\", %1$s}]}"
                                .formatted(LABEL)))
                .containsExactly(new FieldError(
                        "/questions", "must include a question that every family is asked and can answer"));
    }

    /** The trends read answers by the names of core questions: another type would be unreadable there. */
    @Test
    void the_name_of_a_core_question_keeps_its_type() {
        assertThat(FormFixture.faults("", """
                {"name": "ladder", "type": "integer", %1$s},
                {"name": "control", "type": "scale", "least": 1, "most": 5, %1$s},
                {"name": "satisfaction", "type": "decimal", %1$s},
                {"name": "income_wages", "type": "integer", %1$s},
                {"name": "food_enough", "type": "choice", "choices": ["yes"], "choiceLabels": {"yes": {"en": "Yes"}}, %1$s},
                {"name": "pupils", "type": "repeat", %1$s, "questions": [{"name": "child_grade", "type": "text", %1$s}]},
                {"name": "children", "type": "integer", %1$s}""".formatted(LABEL)))
                .extracting(FieldError::pointer, FieldError::detail)
                .containsExactly(
                        tuple("/questions/2/type", CORE_TYPE),
                        tuple("/questions/3/type", CORE_TYPE),
                        tuple("/questions/4/type", CORE_TYPE),
                        tuple("/questions/5/questions/0/type", CORE_TYPE),
                        tuple("/questions/6/type", CORE_TYPE));
    }

    @Test
    void languages_are_named() {
        assertThat(FormFixture.faults(
                        "\"languages\": [\"ur\", \"x y\", \"ur\"], ",
                        "{\"name\": \"a\", \"type\": \"boolean\", \"label\": {\"en\": \"?\", \"fr\": \"?\"}}"))
                .extracting(FieldError::pointer)
                .contains("/languages/1", "/languages/2", "/defaultLanguage", "/questions/0/label/fr");
    }

    @Test
    void a_form_ends_somewhere() {
        String questions = IntStream.rangeClosed(0, 500)
                .mapToObj(i -> "{\"name\": \"q%d\", \"type\": \"boolean\", %s}".formatted(i, LABEL))
                .collect(Collectors.joining(","));
        assertThat(FormFixture.faults("", questions))
                .containsExactly(new FieldError("/questions", "must be 1 to 500 questions"));
        assertThat(FormFixture.faults("", ""))
                .containsExactly(new FieldError("/questions", "must be 1 to 500 questions"));
    }

    @ParameterizedTest
    @CsvSource({
        "core-2, true, ",
        "pk-village-3, true, PK",
        "co-valle-11, true, CO",
        "pk-3, false, ",
        "village-1, false, ",
        "pk-village, false, ",
        "pk-village-0, false, ",
        "PK-village-1, false, ",
        "pk-village-100000, false, ",
        "core-x-1, false, "
    })
    void an_id_begins_with_its_country(String id, boolean valid, String country) {
        assertThat(FormId.parse(id).isPresent()).isEqualTo(valid);
        assertThat(FormId.parse(id).flatMap(FormId::country).orElse(null)).isEqualTo(country);
        FormId.parse(id).ifPresent(read -> assertThat(read).hasToString(id));
    }
}
