package org.mutuality.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayProblemTest {
    @ParameterizedTest
    @ValueSource(strings = {"es", "fil"})
    void every_title_and_detail_is_translated_and_no_translation_is_unused(String language) {
        ResourceBundle bundle = ResourceBundle.getBundle("messages/messages", Locale.of(language));
        List<String> keys = Arrays.stream(GatewayProblem.values())
                .map(problem -> problem.type().replace("urn:problem:", "problem."))
                .flatMap(key -> Stream.of(key, key + ".detail"))
                .toList();
        assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(GatewayProblem.values())
                .allSatisfy(problem -> {
                    assertThat(problem.title(language)).isNotBlank().isNotEqualTo(problem.title());
                    assertThat(problem.detail(language)).isNotBlank().isNotEqualTo(problem.detail());
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es | No encontrado",
                "es-MX,es;q=0.9 | No encontrado",
                "fr, fil;q=0.5, en;q=0.1 | Hindi natagpuan",
                "fil-PH | Hindi natagpuan",
                "en, es;q=0.5 | Not found",
                "es;q=0 | Not found",
                "* | Not found",
                ";;;=, | Not found",
                "fr | Not found",
            })
    void texts_are_in_the_first_known_language(String acceptLanguage, String title) {
        assertThat(GatewayProblem.NOT_FOUND.title(acceptLanguage)).isEqualTo(title);
    }

    @Test
    void without_a_language_a_title_is_english() {
        assertThat(GatewayProblem.NOT_FOUND.title(null)).isEqualTo("Not found");
        assertThat(GatewayProblem.NOT_FOUND.detail(null)).isEqualTo(GatewayProblem.NOT_FOUND.detail());
    }
}
