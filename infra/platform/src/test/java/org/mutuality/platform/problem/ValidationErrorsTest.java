package org.mutuality.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ValidationErrorsTest {
    private static final MessageCatalog SPANISH = new MessageCatalog() {
        @Override
        public String language() {
            return "es";
        }

        @Override
        public String translate(String english) {
            return english.equals("must be one of %s") ? "es uno de %s" : english;
        }
    };

    @Test
    void details_are_english_by_default() {
        ValidationErrors errors = new ValidationErrors();
        assertThat(errors.addUnless(false, "/a", "must be one of %s", "b, c")).isFalse();
        assertThat(errors.addUnless(true, "/b", "must be one of %s", "b, c")).isTrue();
        assertThat(errors.fieldErrors()).containsExactly(new FieldError("/a", "must be one of b, c"));
        assertThat(errors.language()).isEqualTo("en");
    }

    @Test
    void untranslated_details_stay_english() {
        ValidationErrors errors = new ValidationErrors(SPANISH);
        errors.add("/a", "must be one of %s", "b, c");
        errors.add("/b", "is 100% sure");
        assertThat(errors.fieldErrors())
                .containsExactly(new FieldError("/a", "es uno de b, c"), new FieldError("/b", "is 100% sure"));
        assertThat(errors.language()).isEqualTo("es");
    }
}
