package org.mutuality.journal.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mutuality.platform.problem.FieldError;

class QuestionTypesTest {
    private final FormFixture form = FormFixture.of("""
            {"name": "weight", "type": "decimal", "least": 0.5, "most": 200},
            {"name": "change", "type": "decimal", "negative": true},
            {"name": "born", "type": "date"},
            {"name": "since", "type": "month"},
            {"name": "roof", "type": "choice", "choices": ["tin", "tile"]},
            {"name": "mood", "type": "scale", "least": 1, "most": 5},
            {"name": "debt", "type": "integer", "least": -10, "most": 10},
            {"name": "word", "type": "text", "longest": 5},
            {"name": "gifts", "type": "repeat", "questions": [
              {"name": "what", "type": "text"},
              {"name": "worth", "type": "money"},
              {"name": "kinds", "type": "choices", "choices": ["food", "tool"]}]}""");

    @Test
    void each_type_has_one_canonical_form() {
        assertThat(form.read("""
                {"weight": "12.50", "change": "-0.1000", "born": "2024-02-29", "since": "2021-03", "roof": "tile", "mood": 5,
                 "debt": -10, "word": "🌾🌾🌾🌾🌾", "gifts": [{"worth": {"amount": "3", "currency": "PHP"},
                 "kinds": ["tool", "food"]}, {}]}"""))
                .isEqualTo(Map.of(
                        "weight", "12.5",
                        "change", "-0.1",
                        "born", "2024-02-29",
                        "since", "2021-03",
                        "roof", "tile",
                        "mood", 5,
                        "debt", -10,
                        "word", "🌾🌾🌾🌾🌾",
                        "gifts",
                                List.of(
                                        Map.of(
                                                "worth",
                                                Map.of("amount", "3.00", "currency", "PHP"),
                                                "kinds",
                                                List.of("food", "tool")),
                                        Map.of())));
    }

    @Test
    void a_whole_number_may_be_written_with_zero_decimals() {
        assertThat(form.read("{\"mood\": 5.0, \"debt\": -10.00}")).isEqualTo(Map.of("mood", 5, "debt", -10));
    }

    @Test
    void what_was_stored_and_read_again_is_the_same_answer() throws Exception {
        Map<String, Object> read = form.read("""
                {"weight": "1", "gifts": [{"what": "rice", "kinds": []}], "mood": 1}""");
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readValue(json.writeValueAsString(read), Map.class)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "weight | 12.5         | must be text with a plain decimal such as \"12.34\"",
                "weight | \"12,5\"     | must be text with a plain decimal such as \"12.34\"",
                "weight | \"1e1\"      | must be text with a plain decimal such as \"12.34\"",
                "weight | \"NaN\"      | must be text with a plain decimal such as \"12.34\"",
                "weight | \"Infinity\" | must be text with a plain decimal such as \"12.34\"",
                "weight | \"0.4\"      | must be at least 0.5",
                "weight | \"200.1\"    | must be at most 200",
                "weight | \"1.00001\"  | must have at most 4 decimals",
                "change | \"1000000000000001\" | must be at most 1000000000000000",
                "born   | \"2023-02-29\" | must be a date such as 2021-03-31",
                "born   | \"2021-3-1\" | must be a date such as 2021-03-31",
                "born   | 20210301     | must be a date such as 2021-03-31",
                "since  | \"2021-13\"  | must be a month such as 2021-03",
                "since  | \"2021-03-01\" | must be a month such as 2021-03",
                "roof   | \"straw\"    | must be one of [tin, tile]",
                "roof   | [\"tin\"]    | must be one of [tin, tile]",
                "mood   | 6            | must be a whole number from 1 to 5",
                "mood   | \"\"           | must be left out when there is no answer",
                "word   | \" \"          | must be left out when there is no answer",
                "mood   | 5.5          | must be a whole number from 1 to 5",
                "debt   | -11          | must be a whole number from -10 to 10",
                "word   | \"sixsix\"   | must be text of 1 to 5 characters",
                "gifts | {}        | must be a list of entries",
                "roof   | null         | must be left out when there is no answer",
            })
    void each_type_reports_invalid_answers(String name, String answer, String detail) {
        assertThat(form.errors("{\"%s\": %s}".formatted(name, answer)))
                .containsExactly(new FieldError("/answers/" + name, detail));
    }

    @Test
    void errors_in_an_entry_have_its_pointer() {
        assertThat(form.errors("""
                {"gifts": [{"what": "rice"}, {"worth": {"amount": "-1", "currency": "PHP"}, "kinds": ["gold"], "who": "x"}, 3]}"""))
                .containsExactlyInAnyOrder(
                        new FieldError("/answers/gifts/1/worth/amount", "must not be negative"),
                        new FieldError("/answers/gifts/1/kinds/0", "must be one of [food, tool]"),
                        new FieldError("/answers/gifts/1/who", "is not a question of pk-test-1"),
                        new FieldError("/answers/gifts/2", "must be an object of question names and answers"));
    }

    @Test
    void ten_thousand_entries_are_refused_in_one_sentence() {
        String entries = IntStream.range(0, 10_000).mapToObj(i -> "{}").collect(Collectors.joining(","));
        assertThat(form.errors("{\"gifts\": [%s]}".formatted(entries)))
                .containsExactly(new FieldError("/answers/gifts", "must have at most 200 entries"));
    }

    @Test
    void free_text_in_entries_is_not_publishable_either() {
        Map<String, Object> read = form.read("""
                {"word": "Rosa", "mood": 3, "gifts": [{"what": "Rosa's rice", "kinds": ["food"]}]}""");
        assertThat(form.form().publishableAnswers(read))
                .isEqualTo(Map.of("mood", 3, "gifts", List.of(Map.of("kinds", List.of("food")))));
    }
}
