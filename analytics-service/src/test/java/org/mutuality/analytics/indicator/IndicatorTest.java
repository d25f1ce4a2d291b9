package org.mutuality.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicatorTest {

    @Test
    void earned_income_is_the_sum_of_the_answers_without_programme_money() {
        var answers = answers(
                Map.of("income_wages", php("100.10"), "income_farm", php("-20.05"), "programme_money", php("900.00")));
        assertThat(Indicator.EARNED_INCOME.of(answers)).contains(measure("80.05"));
    }

    @Test
    void programme_money_alone_gives_no_value() {
        assertThat(Indicator.EARNED_INCOME.of(answers(Map.of("programme_money", php("900.00")))))
                .isEmpty();
    }

    @Test
    void without_answers_there_is_no_value() {
        for (Indicator indicator : Indicator.values()) {
            assertThat(indicator.of(answers(Map.of("note", "hello"))))
                    .as(indicator.toString())
                    .isEmpty();
        }
    }

    @Test
    void savings_flow_needs_one_of_the_two() {
        assertThat(Indicator.SAVINGS_FLOW.of(answers(Map.of("savings_withdrawn", php("5.00")))))
                .contains(measure("-5.00"));
    }

    @Test
    void income_shared_needs_both_and_keeps_them_apart() {
        var answers = answers(Map.of("income_wages", php("200.00"), "help_given_value", php("9.00")));
        WeightedValue shared = Indicator.INCOME_SHARED.of(answers).orElseThrow();
        assertThat(shared.value()).isEqualByComparingTo("900");
        assertThat(shared.weight()).isEqualByComparingTo("200");
        assertThat(Indicator.INCOME_SHARED.of(answers(Map.of("help_given_value", php("9.00")))))
                .isEmpty();
    }

    @Test
    void participation_is_by_count_or_value() {
        var answers = answers(Map.of("help_given_value", php("9.00"), "help_received_times", 0));
        assertThat(Indicator.PARTICIPATION_GIVEN.of(answers)).contains(measure("100"));
        assertThat(Indicator.PARTICIPATION_RECEIVED.of(answers)).contains(measure("0"));
        assertThat(Indicator.PARTICIPATION_BOTH.of(answers)).contains(measure("0"));
    }

    @Test
    void text_instead_of_a_number_is_refused() {
        assertThatThrownBy(() -> Indicator.LADDER.of(answers(Map.of("ladder", "7"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Indicator.CONSUMPTION.of(answers(Map.of("consumption", Map.of()))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static MonthAnswers answers(Map<String, Object> answers) {
        return new MonthAnswers(answers);
    }

    private static Map<String, String> php(String amount) {
        return Map.of("amount", amount, "currency", "PHP");
    }

    private static WeightedValue measure(String value) {
        return WeightedValue.of(new BigDecimal(value));
    }
}
