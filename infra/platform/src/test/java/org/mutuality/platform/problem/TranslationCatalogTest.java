package org.mutuality.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.platform.privacy.PrivacyProblem;

class TranslationCatalogTest {
    private static final List<Problem> PROBLEMS = Stream.<Problem[]>of(CommonProblem.values(), PrivacyProblem.values())
            .flatMap(Stream::of)
            .toList();

    @ParameterizedTest
    @ValueSource(strings = {"es", "fil"})
    void every_platform_message_is_translated(String language) {
        Map<String, String> english = TranslationCatalog.builtInMessages().get("en");
        Map<String, String> translated = TranslationCatalog.builtInMessages().get(language);
        Set<String> titles =
                PROBLEMS.stream().map(one -> "problem." + one.code()).collect(Collectors.toSet());
        assertThat(translated.keySet()).containsAll(english.keySet()).containsAll(titles);
        assertThat(translated).hasSize(english.size() + titles.size());
        english.forEach((key, text) -> assertThat(translated.get(key))
                .isNotEqualTo(text)
                .satisfies(other -> assertThat(other.split("%d")).hasSameSizeAs(text.split("%d"))));
    }

    @Test
    void a_title_follows_the_reader_and_is_english_where_it_is_not_translated() {
        assertThat(CommonProblem.NOT_FOUND.title(TranslationCatalog.in(List.of("es-MX"))))
                .isEqualTo("No encontrado");
        assertThat(CommonProblem.NOT_FOUND.title(TranslationCatalog.in(List.of("ur", "fil"))))
                .isEqualTo("Hindi natagpuan");
        assertThat(CommonProblem.NOT_FOUND.title(TranslationCatalog.in(List.of("ur"))))
                .isEqualTo("Not found");
        assertThat(CommonProblem.NOT_FOUND.title(MessageCatalog.ENGLISH)).isEqualTo("Not found");
    }

    @Test
    void a_text_without_a_message_is_its_own_pattern() {
        assertThat(TranslationCatalog.in(List.of("es")).translate("must be %s")).isEqualTo("must be %s");
    }
}
