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
    void details_are_told_in_english_unless_asked_otherwise() {
        ValidationErrors wrongs = new ValidationErrors();
        assertThat(wrongs.addUnless(false, "/a", "must be one of %s", "b, c")).isFalse();
        assertThat(wrongs.addUnless(true, "/b", "must be one of %s", "b, c")).isTrue();
        assertThat(wrongs.fieldErrors()).containsExactly(new FieldError("/a", "must be one of b, c"));
        assertThat(wrongs.language()).isEqualTo("en");
    }

    @Test
    void in_another_language_what_is_not_translated_stays_english() {
        ValidationErrors wrongs = new ValidationErrors(SPANISH);
        wrongs.add("/a", "must be one of %s", "b, c");
        wrongs.add("/b", "is 100% sure");
        assertThat(wrongs.fieldErrors())
                .containsExactly(new FieldError("/a", "es uno de b, c"), new FieldError("/b", "is 100% sure"));
        assertThat(wrongs.language()).isEqualTo("es");
    }
}
