package org.mutuality.journal.strategy.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

class StrategyContentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"https://pictures.example.org/a.jpg?x=1", "HTTPS://example.org", "media-12.jpg", "0190a000"})
    void a_picture_is_an_https_address_or_an_id(String picture) {
        assertThat(wrong("t", "x", picture)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/a.jpg",
                "javascript:alert(1)",
                "data:image/png;base64,AAAA",
                "https://",
                "https://rosa:secret@example.org/",
                "//example.org/a.jpg",
                "file:///etc/passwd",
                "../a.jpg",
                "a b",
                ""
            })
    void nothing_else_is(String picture) {
        assertThat(wrong("t", "x", picture)).containsExactly("/picture");
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        assertThat(wrong(" ", "x".repeat(4_001), "https://example.org/" + "a".repeat(500)))
                .containsExactly("/title", "/text", "/picture");
        assertThat(wrong("t".repeat(121), "", "a")).containsExactly("/title", "/text");
    }

    @Test
    void length_is_counted_in_characters_not_in_halves() {
        assertThat(wrong("🫙".repeat(120), "🫙".repeat(4_000), "a")).isEmpty();
    }

    @Test
    void where_the_title_ends_distinguishes_two_contents() {
        assertThat(digest("a/3/b", "c")).isNotEqualTo(digest("a", "3/b/c")).isEqualTo(digest("a/3/b", "c"));
    }

    private static Object digest(String title, String text) {
        return new StrategyContent(StrategyArea.FOOD, title, text, Optional.empty(), Audience.ALL).digest();
    }

    private static List<String> wrong(String title, String text, String picture) {
        ValidationErrors errors = new ValidationErrors();
        new StrategyContent(StrategyArea.FOOD, title, text, Optional.of(picture), Audience.ALL).check(errors);
        return errors.fieldErrors().stream().map(FieldError::pointer).toList();
    }
}
