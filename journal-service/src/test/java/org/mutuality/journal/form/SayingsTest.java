package org.mutuality.journal.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.platform.problem.Phrases;
import org.mutuality.platform.problem.Sayings;
import org.mutuality.platform.problem.Wrong;

class SayingsTest {
    private static final Pattern ARGUMENT = Pattern.compile("%[a-z]");
    private static final Pattern SAID = Pattern.compile("\"((?:is|isn't|has|are|names) (?:[^\"\\\\]|\\\\.)*)\"");

    @Test
    void every_language_says_the_same_things_with_the_same_arguments() {
        Map<String, String> spanish = Sayings.known().get("es");
        Sayings.known().forEach((language, patterns) -> {
            assertThat(patterns.keySet()).isEqualTo(language.equals("en") ? java.util.Set.of() : spanish.keySet());
            patterns.forEach((english, said) -> assertThat(arguments(said)).isEqualTo(arguments(english)));
        });
    }

    /** Of two translations of one saying a reader would get the later, and who mends the earlier wonders. */
    @ParameterizedTest
    @ValueSource(strings = {"es", "fil"})
    void nothing_is_translated_twice(String language) throws IOException {
        try (JsonParser json = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .createParser(Path.of("src/main/resources/sayings/%s.json".formatted(language))
                        .toFile())) {
            while (json.nextToken() != null) {
                assertThat(json.currentToken()).isNotEqualTo(JsonToken.VALUE_NULL);
            }
        }
    }

    /** A detail that wasn't translated would be told in English, and then be equal. */
    @Test
    void whatever_can_be_wrong_with_an_answer_is_translated() {
        Sketch core = Sketch.core(2);
        Sketch types = Sketch.of("""
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

    /** As it stands in the code. A spreadsheet's report is for its author alone, and in English. */
    @Test
    void whatever_the_rooms_say_of_a_field_is_translated() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<String> said = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("xlsform"))
                    .flatMap(SayingsTest::said)
                    .toList();
            assertThat(said).hasSizeGreaterThan(60);
            assertThat(Sayings.known().get("es").keySet()).containsAll(said);
        }
    }

    private static Stream<String> said(Path file) {
        try {
            String code = Files.readString(file);
            return code.contains("rongs.")
                    ? SAID.matcher(code).results().map(found -> found.group(1).replace("\\\"", "\""))
                    : Stream.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void who_reads_another_language_is_told_in_english_by_us_and_in_theirs_by_the_form() {
        Phrases urdu = Sayings.in(List.of("ur"));
        assertThat(urdu.pattern("is needed")).isEqualTo("is needed");
        assertThat(urdu.language()).isEqualTo("ur");
        assertThat(Sayings.in(List.of("ur", "es")).pattern("is needed")).isEqualTo("hace falta");
        assertThat(Sayings.in(List.of())).isSameAs(Phrases.ENGLISH);
    }

    private static void compare(Sketch form, String answers) {
        List<Wrong> english = form.wrongs(answers);
        for (String language : List.of("es", "fil")) {
            List<Wrong> told = form.wrongs(answers, Sayings.in(List.of(language)));
            assertThat(told)
                    .extracting(Wrong::pointer)
                    .isEqualTo(english.stream().map(Wrong::pointer).toList());
            assertThat(told)
                    .extracting(Wrong::detail)
                    .doesNotContainAnyElementsOf(
                            english.stream().map(Wrong::detail).toList());
        }
    }

    private static List<String> arguments(String pattern) {
        return ARGUMENT.matcher(pattern).results().map(MatchResult::group).toList();
    }
}
