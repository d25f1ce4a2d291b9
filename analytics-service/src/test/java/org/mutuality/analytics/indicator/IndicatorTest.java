package org.mutuality.analytics.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.mutuality.testkit.IndicatorSample;
import org.mutuality.platform.indicator.MonthAnswers;

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

    /** One unreadable answer costs that answer and nothing else. */
    @Test
    void an_answer_of_another_type_counts_as_not_given() {
        Map<String, Object> answers = Map.ofEntries(
                Map.entry("ladder", "seven"),
                Map.entry("satisfaction", List.of(7)),
                Map.entry("consumption", Map.of()),
                Map.entry("debts_total", Map.of("amount", "1e999999999", "currency", "PHP")),
                Map.entry("ill_days", 1e300),
                Map.entry("help_given_times", true),
                Map.entry("help_received_times", 3),
                Map.entry("food_enough", "yes"),
                Map.entry("children", List.of("Ana", Map.of("child_grade", 1), Map.of("child_grade", "good"))),
                Map.entry("control", Map.of("amount", List.of())),
                Map.entry("control_plans", 4));
        Map<String, Object> read = new TreeMap<>();
        for (Indicator indicator : Indicator.values()) {
            indicator.of(answers(answers)).ifPresent(value -> read.put(indicator.toString(), plain(value)));
        }
        assertThat(read)
                .isEqualTo(Map.of(
                        "help_received_times", "3/1",
                        "participation_received", "100/1",
                        "good_grades", "100/1",
                        "sense_of_control", "4/1"));
    }

    /** On core-2 and core-3 children are listed one by one, and there are three statements of control. */
    @Test
    void children_and_statements_count_one_by_one() {
        Map<String, Object> answers = Map.of(
                "children",
                List.of(
                        Map.of("child_grade", "excellent"),
                        Map.of("child_grade", "fair", "child_improved", true),
                        Map.of("child_grade", "poor", "child_improved", false),
                        Map.of("child_grade", "fair"),
                        Map.of("child_grade", "not_in_school"),
                        Map.of("child_age", 4)),
                "control",
                3,
                "control_plans",
                5,
                "control_choices",
                5);
        assertThat(Indicator.GOOD_GRADES.of(answers(answers)).map(IndicatorTest::plain))
                .contains("200/3");
        assertThat(Indicator.CONTROL.of(answers(answers)).map(IndicatorTest::plain))
                .contains("3/1");
        assertThat(Indicator.SENSE_OF_CONTROL.of(answers(answers)).orElseThrow().value())
                .isEqualByComparingTo("4.333333333333333");
        assertThat(Indicator.GOOD_GRADES
                        .of(answers(Map.of("children_in_school", 3, "children_good_grades", 2)))
                        .map(IndicatorTest::plain))
                .contains("200/3");
        assertThat(Indicator.GOOD_GRADES.of(answers(Map.of("children_in_school", 2, "children_good_grades", 3))))
                .isEmpty();
    }

    /** Journal-service checks the same figures against the passbook: the passbook and the trends never differ. */
    @Property(tries = 2_000)
    void the_trends_show_the_figures_that_the_passbook_shows(@ForAll Random random) {
        IndicatorSample sample = IndicatorSample.random(random);
        Map<String, String> figures = new TreeMap<>();
        for (String name : IndicatorSample.NAMES) {
            Indicator.find(name)
                    .orElseThrow()
                    .of(answers(sample.answers()))
                    .filter(value -> value.weight().signum() > 0)
                    .ifPresent(value -> figures.put(
                            name,
                            value.value()
                                    .divide(value.weight(), 2, RoundingMode.HALF_UP)
                                    .toPlainString()));
        }
        assertThat(figures).as("%s", sample).isEqualTo(sample.figures());
    }

    private static String plain(WeightedValue value) {
        return value.value().stripTrailingZeros().toPlainString() + "/"
                + value.weight().stripTrailingZeros().toPlainString();
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
