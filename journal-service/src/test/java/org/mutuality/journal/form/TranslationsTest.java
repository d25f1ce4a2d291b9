package org.mutuality.journal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.MessageCatalog;
import org.mutuality.platform.problem.TranslationCatalog;

class TranslationsTest {

    /** A detail that is not translated is in English, and then equal. */
    @Test
    void every_validation_message_of_an_answer_is_translated() {
        FormFixture core = FormFixture.core(2);
        FormFixture types = FormFixture.of("""
                {"name": "weight", "type": "decimal", "least": 1, "most": 2}, {"name": "born", "type": "date"},
                {"name": "since", "type": "month"}, {"name": "heavy", "type": "decimal"},
                {"name": "odd", "type": "integer", "constraint": ". > 3"}""");
        List.of("""
                {"food_enough": 1, "ladder": 11, "children": 3, "income_wages": 3, "shocks": 4, "note": " ", "x": 1, "health": null,
                 "income_sales": {"amount": "-1", "currency": "USD", "y": 1}, "income_other": {}, "in_circle": false,
                 "income_remittances": {"amount": "1.23456", "currency": "XQQ"}, "income_farm": {"amount": 1, "currency": "PHP"},
                 "consumption": {"amount": "99999999999999", "currency": "PHP"}, "circle_contribution": 1,
                 "investment_used_for": ["farm", "farm", "z"], "income_sources": [%s], "leadership_kind": 7}""".formatted("{},".repeat(30) + "{}"), "[]", "{\"children\": [3]}")
                .forEach(answers -> compare(core, answers));
        compare(types, """
                {"weight": "0.5", "born": 1, "since": 1, "heavy": "-1", "odd": 1}""");
        compare(types, "{\"weight\": \"3\"}");
    }

    @Test
    void readers_of_other_languages_get_english_messages_but_the_form_s_own_translations() {
        MessageCatalog urdu = TranslationCatalog.in(List.of("ur"));
        assertThat(urdu.translate("validation.required")).isEqualTo("is required");
        assertThat(urdu.language()).isEqualTo("ur");
        assertThat(TranslationCatalog.in(List.of("ur", "es")).translate("validation.required"))
                .isEqualTo("es obligatorio");
        assertThat(TranslationCatalog.in(List.of())).isSameAs(MessageCatalog.ENGLISH);
    }

    private static void compare(FormFixture form, String answers) {
        List<FieldError> english = form.errors(answers);
        for (String language : List.of("es", "fil")) {
            List<FieldError> translated = form.errors(answers, TranslationCatalog.in(List.of(language)));
            assertThat(translated)
                    .extracting(FieldError::pointer)
                    .isEqualTo(english.stream().map(FieldError::pointer).toList());
            assertThat(translated)
                    .extracting(FieldError::detail)
                    .doesNotContainAnyElementsOf(
                            english.stream().map(FieldError::detail).toList());
        }
    }
}
