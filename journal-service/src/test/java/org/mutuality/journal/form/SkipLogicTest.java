package org.mutuality.journal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.TranslationCatalog;

class SkipLogicTest {
    private static final String HIDDEN = "does not apply, given the other answers; leave it out";

    private final FormFixture form = FormFixture.of("""
            {"name": "works", "type": "boolean", "required": true},
            {"name": "days", "type": "integer", "most": 31, "required": true, "relevant": "${works} = true()"},
            {"name": "ill", "type": "integer", "most": 31, "constraint": ". + ${days} <= 31",
             "constraintMessage": {"en": "fits into the month", "es": "cabe en el mes"}},
            {"name": "children", "type": "repeat", "questions": [
              {"name": "school", "type": "boolean", "required": true},
              {"name": "grade", "type": "choice", "choices": ["good", "poor"], "required": true,
               "relevant": "${school} = true() and ${works} = true()"},
              {"name": "missed", "type": "integer", "constraint": ". <= ${days}"}]},
            {"name": "why_none", "type": "text", "relevant": "count(${children}) = 0"}""");

    @Test
    void an_answer_to_a_hidden_question_is_refused_where_it_stands() {
        assertThat(form.errors("{\"works\": false, \"days\": 3}"))
                .containsExactly(new FieldError("/answers/days", HIDDEN));
        assertThat(form.errors("{\"days\": 3}")).containsExactly(new FieldError("/answers/days", HIDDEN));
        assertThat(form.errors("{\"children\": [{}], \"why_none\": \"x\"}"))
                .containsExactly(new FieldError("/answers/why_none", HIDDEN));
        assertThat(
                        form.errors(
                                "{\"works\": true, \"children\": [{\"school\": true, \"grade\": \"good\"}, {\"grade\": \"poor\"}]}"))
                .containsExactly(new FieldError("/answers/children/1/grade", HIDDEN));
    }

    @Test
    void a_violated_constraint_shows_the_form_s_own_message() {
        String answers = "{\"works\": true, \"days\": 20, \"ill\": 12, \"children\": [{\"missed\": 21}]}";
        assertThat(form.errors(answers))
                .containsExactly(
                        new FieldError("/answers/ill", "fits into the month"),
                        new FieldError("/answers/children/0/missed", "does not meet the form's condition"));
        assertThat(form.errors(answers, TranslationCatalog.in(List.of("es-MX"))))
                .containsExactly(
                        new FieldError("/answers/ill", "cabe en el mes"),
                        new FieldError("/answers/children/0/missed", "no cumple la condición del formulario"));
    }

    @Test
    void one_mistake_is_reported_once() {
        assertThat(form.errors("{\"works\": \"yes\", \"days\": 20, \"ill\": 3}"))
                .extracting(FieldError::pointer)
                .containsExactly("/answers/works");
    }

    @Test
    void what_is_missing_is_pointed_at_and_what_is_hidden_is_not_missing() {
        assertThat(form.missing("{\"works\": false}")).isEmpty();
        assertThat(form.missing("{\"works\": true}")).containsExactly("days");
        assertThat(form.missing(
                        "{\"works\": true, \"days\": 3, \"children\": [{\"school\": false}, {}, {\"school\": true}]}"))
                .containsExactly("children/1/school", "children/2/grade");
        assertThat(form.form().missing(form.read("{\"works\": true, \"days\": 0}")))
                .isEmpty();
    }

    @Test
    void an_empty_journal_is_incomplete_whatever_is_required() {
        FormFixture free =
                FormFixture.of("{\"name\": \"a\", \"type\": \"boolean\"}, {\"name\": \"b\", \"type\": \"boolean\"}");
        assertThat(free.missing("{}")).containsExactly("a", "b");
        assertThat(free.missing("{\"b\": false}")).isEmpty();
    }
}
