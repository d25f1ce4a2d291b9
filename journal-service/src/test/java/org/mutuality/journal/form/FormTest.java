package org.mutuality.journal.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.problem.ValidationErrors;

class FormTest {
    private final Form core = new FormCatalog().form("core-1").orElseThrow();

    @Test
    void answers_come_out_in_one_spelling() {
        assertThat(read("""
                {"shocks": ["price_rise", "illness"], "food_enough": false, "ladder": 7, "note": "Ünlü 🌾",
                 "income_business": {"currency": "PHP", "amount": "-3.5"}}"""))
                .isEqualTo(Map.of(
                        "income_business",
                        Map.of("amount", "-3.50", "currency", "PHP"),
                        "ladder",
                        7,
                        "food_enough",
                        false,
                        "shocks",
                        List.of("illness", "price_rise"),
                        "note",
                        "Ünlü 🌾"))
                .containsOnlyKeys("income_business", "ladder", "food_enough", "shocks", "note");
    }

    @Test
    void what_was_stored_and_read_again_is_the_same_answer() throws Exception {
        Map<String, Object> read = read("""
                {"consumption": {"amount": "1", "currency": "PHP"}, "shocks": ["theft"], "food_enough": true, "ladder": 3, "note": "x"}""");
        ObjectMapper json = new ObjectMapper();
        assertThat(json.readValue(json.writeValueAsString(read), Map.class)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "12                                          |                  | must be money such as {\"amount\": \"12.34\", \"currency\": \"PHP\"}",
                "{\"amount\": \"1\"}                         | /currency        | is required; this cohort uses PHP",
                "{\"currency\": \"PHP\"}                     | /amount          | is required",
                "{\"amount\": 12, \"currency\": \"PHP\"}     | /amount          | must be text with a plain decimal such as \"12.34\"",
                "{\"amount\": \"NaN\", \"currency\": \"PHP\"} | /amount         | must be text with a plain decimal such as \"12.34\"",
                "{\"amount\": \"1e9\", \"currency\": \"PHP\"} | /amount         | must be text with a plain decimal such as \"12.34\"",
                "{\"amount\": \"1,5\", \"currency\": \"PHP\"} | /amount         | must be text with a plain decimal such as \"12.34\"",
                "{\"amount\": \"\", \"currency\": \"PHP\"}   | /amount          | must be text with a plain decimal such as \"12.34\"",
                "{\"amount\": \"1.23456\", \"currency\": \"PHP\"} | /amount     | must have at most 4 decimals",
                "{\"amount\": \"1.50000\", \"currency\": \"PHP\"} | /amount     | must have at most 4 decimals",
                "{\"amount\": \"-0.01\", \"currency\": \"PHP\"} | /amount       | must not be negative",
                "{\"amount\": \"-0.0001\", \"currency\": \"PHP\"} | /amount     | must not be negative",
                "{\"amount\": \"10000000000000.0001\", \"currency\": \"PHP\"} | /amount | must be at most 10000000000000.00",
                "{\"amount\": \"92233720368547758.08\", \"currency\": \"PHP\"} | /amount | must be at most 10000000000000.00",
                "{\"amount\": \"1\", \"currency\": \"USD\"}  | /currency        | must be PHP, the currency of this cohort",
                "{\"amount\": \"1\", \"currency\": \"XQQ\"}  | /currency        | must be an ISO 4217 code; this cohort uses PHP",
                "{\"amount\": \"1\", \"currency\": null}     | /currency        | must be PHP, the currency of this cohort",
                "{\"amount\": \"1\", \"currency\": \"PHP\", \"a/b\": 1} | /a~1b  | unknown field: money has amount and currency only",
            })
    void invalid_money_is_reported_by_field(String answer, String part, String detail) {
        String pointer = "/answers/income_wages" + (part == null ? "" : part);
        assertThat(errors("{\"income_wages\": %s}".formatted(answer))).containsExactly(new FieldError(pointer, detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "11", "5.5", "\"5\"", "true", "[]", "99999999999", "1e2"})
    void a_scale_accepts_its_steps_only(String answer) {
        assertThat(errors("{\"ladder\": %s}".formatted(answer)))
                .containsExactly(new FieldError("/answers/ladder", "must be a whole number from 0 to 10"));
    }

    @Test
    void all_errors_are_reported_at_once() {
        assertThat(errors("""
                {"shocks": ["illness", "illness", "rain", 3], "investment_used_for": "farm", "food_enough": "yes", "note": " ",
                 "control": 0, "wages": 1, "work_days": null, "ladder": 4,
                 "savings_balance": {"amount": "1.23456", "currency": "LRD"}}"""))
                .extracting(FieldError::pointer, error -> error.detail().substring(0, 14))
                .containsExactlyInAnyOrder(
                        tuple("/answers/shocks/1", "appears more t"),
                        tuple("/answers/shocks/2", "must be one of"),
                        tuple("/answers/shocks/3", "must be one of"),
                        tuple("/answers/investment_used_for", "must be a list"),
                        tuple("/answers/food_enough", "must be true o"),
                        tuple("/answers/note", "must be left o"),
                        tuple("/answers/control", "must be a whol"),
                        tuple("/answers/wages", "is not a quest"),
                        tuple("/answers/work_days", "must be left o"),
                        tuple("/answers/savings_balance/currency", "must be PHP, t"),
                        tuple("/answers/savings_balance/amount", "must have at m"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "3", "\"\""})
    void answers_are_an_object(String answers) {
        assertThat(errors(answers)).extracting(FieldError::pointer).containsExactly("/answers");
    }

    @Test
    void a_note_ends_at_its_length_in_characters() {
        assertThat(errors("{\"note\": \"%s\"}".formatted("🌾".repeat(2000)))).isEmpty();
        assertThat(errors("{\"note\": \"%s\"}".formatted("🌾".repeat(2001)))).hasSize(1);
    }

    @Test
    void zero_and_none_are_answers_and_no_answer_is_incomplete() {
        assertThat(core.missing(read("{\"shocks\": []}"))).isEmpty();
        assertThat(core.missing(read("{\"help_given_times\": 0}"))).isEmpty();
        assertThat(core.missing(Map.of())).isNotEmpty();
        assertThat(core.missing(Map.of())).hasSize(core.questions().size()).contains("ladder");
        assertThat(core.missing(read("{\"ladder\": 0}"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "12.3, USD, 12.30",
        "74.3528, USD, 74.3528",
        "74.3500, USD, 74.35",
        "74.350, USD, 74.35",
        "100, USD, 100.00",
        "-0.0, USD, 0.00",
        "007.1, USD, 7.10",
        "10000000000000, USD, 10000000000000.00",
        "1.5, JPY, 1.5",
        "1.0000, JPY, 1",
        "1.5, TND, 1.500",
        "1.5002, TND, 1.5002"
    })
    void an_amount_has_its_currencys_decimals_and_up_to_four(String submitted, String currency, String stored) {
        String answers = "{\"consumption\": {\"amount\": \"%s\", \"currency\": \"%s\"}}".formatted(submitted, currency);
        assertThat(read(answers, currency))
                .isEqualTo(Map.of("consumption", Map.of("amount", stored, "currency", currency)));
    }

    @Test
    void a_net_income_may_be_a_fraction_below_zero() {
        assertThat(read("{\"income_farm\": {\"amount\": \"-0.0001\", \"currency\": \"PHP\"}}"))
                .isEqualTo(Map.of("income_farm", Map.of("amount", "-0.0001", "currency", "PHP")));
    }

    private Map<String, Object> read(String answers) {
        return read(answers, "PHP");
    }

    private Map<String, Object> read(String answers, String currency) {
        ValidationErrors errors = new ValidationErrors();
        Map<String, Object> read = core.read(tree(answers), "/answers", currency, errors);
        assertThat(errors.fieldErrors()).isEmpty();
        return read;
    }

    private List<FieldError> errors(String answers) {
        return errors(answers, "PHP");
    }

    private List<FieldError> errors(String answers, String currency) {
        ValidationErrors errors = new ValidationErrors();
        core.read(tree(answers), "/answers", currency, errors);
        return errors.fieldErrors();
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
