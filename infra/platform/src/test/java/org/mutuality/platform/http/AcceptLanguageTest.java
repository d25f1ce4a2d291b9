package org.mutuality.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptLanguageTest {
    @Test
    void languages_are_in_order_of_preference() {
        assertThat(AcceptLanguage.tags("en;q=0.5, es-MX, fil;q=0")).containsExactly("es-MX", "en");
        assertThat(AcceptLanguage.tags("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"es;q=2", "äöü", ";;;", "*"})
    void a_malformed_header_is_ignored(String malformed) {
        assertThat(AcceptLanguage.tags(malformed)).isEqualTo(List.of());
    }
}
