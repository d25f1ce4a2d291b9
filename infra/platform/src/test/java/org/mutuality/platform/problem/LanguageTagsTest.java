package org.mutuality.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagsTest {
    @Test
    void languages_are_in_order_of_preference() {
        assertThat(LanguageTags.of("en;q=0.5, es-MX, fil;q=0")).containsExactly("es-MX", "en");
        assertThat(LanguageTags.of("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es;q=2", "äöü", ";;;", "*"})
    void a_malformed_header_is_ignored(String malformed) {
        assertThat(LanguageTags.of(malformed)).isEqualTo(List.of());
    }
}
