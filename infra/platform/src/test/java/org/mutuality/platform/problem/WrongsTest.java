package org.mutuality.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrongsTest {
    private static final Phrases SPANISH = new Phrases() {
        @Override
        public String language() {
            return "es";
        }

        @Override
        public String pattern(String english) {
            return english.equals("must be one of %s") ? "es uno de %s" : english;
        }
    };

    @Test
    void details_are_told_in_english_unless_asked_otherwise() {
        Wrongs wrongs = new Wrongs();
        assertThat(wrongs.check(false, "/a", "must be one of %s", "b, c")).isFalse();
        assertThat(wrongs.check(true, "/b", "must be one of %s", "b, c")).isTrue();
        assertThat(wrongs.found()).containsExactly(new Wrong("/a", "must be one of b, c"));
        assertThat(wrongs.language()).isEqualTo("en");
    }

    @Test
    void in_another_language_what_is_not_translated_stays_english() {
        Wrongs wrongs = new Wrongs(SPANISH);
        wrongs.add("/a", "must be one of %s", "b, c");
        wrongs.add("/b", "is 100% sure");
        assertThat(wrongs.found()).containsExactly(new Wrong("/a", "es uno de b, c"), new Wrong("/b", "is 100% sure"));
        assertThat(wrongs.language()).isEqualTo("es");
    }
}
