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

    /** As of a form that was published when that was still possible: publication refuses it now. */
    @Test
    void what_is_not_asked_of_everybody_is_never_missing() {
        assertThat(form.missing("{\"works\": false}")).isEmpty();
        assertThat(form.missing("{\"works\": true}")).isEmpty();
        assertThat(form.missing("{\"works\": true, \"children\": [{\"school\": false}, {}, {\"school\": true}]}"))
                .isEmpty();
        assertThat(form.missing("{\"children\": []}")).containsExactly("works");
    }

    @Test
    void only_answers_to_what_everybody_is_asked_count_from_which_a_month_is_complete() {
        FormFixture two = FormFixture.of("\"completeFrom\": 2, ", """
                {"name": "a", "type": "boolean"}, {"name": "b", "type": "boolean"},
                {"name": "c", "type": "boolean", "relevant": "${a} = true()"}""");
        assertThat(two.missing("{\"a\": true, \"c\": true}")).containsExactly("b");
        assertThat(two.missing("{\"a\": false}")).containsExactly("b");
        assertThat(two.missing("{\"a\": true, \"b\": true}")).isEmpty();
    }

    @Test
    void an_empty_journal_is_incomplete_whatever_is_required() {
        FormFixture free =
                FormFixture.of("{\"name\": \"a\", \"type\": \"boolean\"}, {\"name\": \"b\", \"type\": \"boolean\"}");
        assertThat(free.missing("{}")).containsExactly("a", "b");
        assertThat(free.missing("{\"b\": false}")).isEmpty();
    }
}
