package org.mutuality.journal.passbook.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mutuality.journal.exchange.match.HelpDirection.GIVEN;
import static org.mutuality.journal.exchange.match.HelpDirection.RECEIVED;
import static org.mutuality.journal.passbook.PassbookFamilyFixture.earns;
import static org.mutuality.journal.passbook.PassbookFamilyFixture.goalActivity;
import static org.mutuality.journal.passbook.PassbookFamilyFixture.help;
import static org.mutuality.journal.passbook.PassbookFamilyFixture.inputs;
import static org.mutuality.journal.passbook.ReportedMonths.pesos;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.passbook.indicator.FamilyIndicator.IndicatorPoint;

/** Each value computed by hand; a line is {@code month value n missing}. */
class IndicatorRegistryTest {
    @Test
    void the_last_three_months_are_compared_with_the_first_three() {
        assertThat(lines("own_baseline_change", earns("100", "", "200", "900", "150", "300", "180")))
                .containsExactly("2021-06 200.00 5 1", "2021-07 40.00 5 1");
    }

    @Test
    void a_baseline_of_zero_or_less_has_no_percentage_change() {
        assertThat(lines("own_baseline_change", earns("0", "0", "0", "5", "5", "5")))
                .isEmpty();
        Map<String, Object> loss = Map.of("income_farm", pesos("-5"));
        assertThat(lines("own_baseline_change", inputs(6, Map.of(0, loss, 5, loss))))
                .isEmpty();
    }

    @Test
    void income_volatility_is_the_coefficient_of_variation_over_a_year() {
        IndicatorInputs year = earns("100", "100", "100", "100", "100", "300");
        assertThat(lines("income_volatility", year)).containsExactly("2021-06 0.61 6 0");
        assertThat(lines("income_dips", year)).containsExactly("2021-06 0.00 6 0");
        assertThat(lines("income_spikes", year)).containsExactly("2021-06 1.00 6 0");
        assertThat(lines("income_dips", earns("74", "101", "105", "105", "", "", "105", "110")))
                .containsExactly("2021-08 1.00 6 2");
        assertThat(lines("income_volatility", earns("100", "100", "100", "100", "300")))
                .isEmpty();
    }

    @Test
    void a_year_is_the_last_twelve_months() {
        String[] months = new String[13];
        Arrays.fill(months, "100");
        months[0] = "10000";
        assertThat(lines("income_spikes", earns(months))).endsWith("2021-12 1.00 12 0", "2022-01 0.00 12 0");
    }

    @Test
    void the_savings_rate_uses_months_that_have_both_amounts() {
        Map<String, Object> both = Map.of("income_wages", pesos("200"), "savings_deposited", pesos("30"));
        Map<String, Object> income = Map.of("income_wages", pesos("1000"));
        Map<String, Object> withdrawn = Map.of("income_wages", pesos("100"), "savings_withdrawn", pesos("15"));
        assertThat(lines("savings_rate", inputs(3, Map.of(0, both, 1, income, 2, withdrawn))))
                .containsExactly("2021-01 15.00 1 0", "2021-02 15.00 1 1", "2021-03 5.00 2 1");
    }

    @Test
    void the_buffer_is_in_weeks_of_consumption() {
        Map<String, Object> month = Map.of("savings_balance", pesos("300"), "consumption", pesos("130"));
        Map<String, Object> other = Map.of("consumption", pesos("390"));
        assertThat(lines("liquid_buffer", inputs(2, Map.of(0, month, 1, other))))
                .containsExactly("2021-01 10.00 1 0");
        assertThat(lines("liquid_buffer", inputs(1, Map.of(0, Map.of("savings_balance", pesos("300"))))))
                .isEmpty();
    }

    @Test
    void help_is_counted_whether_one_or_both_declare_it() {
        IndicatorInputs inputs = inputs(
                3,
                Map.of(
                        0, Map.of("income_wages", pesos("100")),
                        2, Map.of("income_wages", pesos("300"))),
                List.of(
                        help(0, GIVEN, HelpKind.FOOD, 1, 8, true),
                        help(0, RECEIVED, HelpKind.TOOL, 1, 0, false),
                        help(2, GIVEN, HelpKind.MONEY, 0, 12, false),
                        help(2, RECEIVED, HelpKind.PURCHASE, 2, 50, false),
                        help(2, RECEIVED, HelpKind.PURCHASE, 2, 0, false)),
                List.of());
        assertThat(lines("help_given", inputs)).endsWith("2021-03 2.00 5 0").hasSize(3);
        assertThat(lines("help_received", inputs))
                .startsWith("2021-01 1.00 2 0")
                .endsWith("2021-03 3.00 5 0");
        assertThat(lines("help_confirmed", inputs)).endsWith("2021-03 25.00 4 0");
        assertThat(lines("help_valued", inputs)).endsWith("2021-03 60.00 5 0");
        assertThat(lines("income_shared_quarter", inputs))
                .startsWith("2021-01 8.00 1 0")
                .endsWith("2021-03 5.00 2 1");
        assertThat(lines("reciprocity", inputs))
                .startsWith("2021-01 100.00 1 0")
                .endsWith("2021-03 50.00 2 0");
        assertThat(lines("internal_trade", inputs)).containsExactly("2021-03 50.00 1 1");
    }

    @Test
    void without_data_there_is_no_value() {
        IndicatorInputs inputs = inputs(3, Map.of(0, Map.of("income_wages", pesos("100"))));
        for (String name : List.of(
                "help_given",
                "help_received",
                "help_confirmed",
                "help_valued",
                "income_shared_quarter",
                "reciprocity",
                "internal_trade",
                "goals_moved",
                "shock_kinds",
                "coping_index",
                "good_grades")) {
            assertThat(lines(name, inputs)).as(name).isEmpty();
        }
    }

    @Test
    void control_is_the_mean_of_the_statements_that_were_answered() {
        assertThat(lines(
                        "sense_of_control",
                        inputs(2, Map.of(0, Map.of("control", 4, "control_plans", 3), 1, Map.of("ladder", 5)))))
                .containsExactly("2021-01 3.50 2 1");
    }

    @Test
    void goals_move_when_they_are_reached_or_advanced() {
        IndicatorInputs inputs = inputs(
                6,
                Map.of(),
                List.of(),
                List.of(
                        goalActivity(0, List.of(1), -1),
                        goalActivity(1, List.of(3), 3),
                        goalActivity(2, List.of(), 2)));
        assertThat(lines("goals_moved", inputs))
                .containsExactly(
                        "2021-01 0.00 1 0",
                        "2021-02 50.00 2 0",
                        "2021-03 33.33 3 0",
                        "2021-04 66.67 3 0",
                        "2021-05 33.33 3 0",
                        "2021-06 50.00 2 0");
    }

    @Test
    void the_coping_index_uses_standard_weights_and_needs_all_answers() {
        Map<String, Object> worst = Map.of(
                "food_enough", false,
                "coping_cheaper_food", 7,
                "coping_borrowed_food", 7,
                "coping_smaller_portions", 7,
                "coping_adults_less", 7,
                "coping_fewer_meals", 7);
        Map<String, Object> part = Map.of("food_enough", false, "coping_adults_less", 7);
        Map<String, Object> well = Map.of("food_enough", true);
        assertThat(lines("coping_index", inputs(4, Map.of(0, worst, 1, part, 2, well, 3, Map.of("ladder", 1)))))
                .containsExactly("2021-01 56.00 1 0", "2021-03 0.00 1 0");
    }

    @Test
    void recovery_is_counted_from_the_first_setback_and_an_open_one_is_no_recovery() {
        Map<String, Object> ill = Map.of("shocks", List.of("illness", "theft"), "shock_recovered", "no");
        Map<String, Object> still = Map.of("shocks", List.of("illness"), "shock_recovered", "partly");
        Map<String, Object> over = Map.of("shocks", List.of("illness"), "shock_recovered", "yes");
        IndicatorInputs inputs = inputs(6, Map.of(0, ill, 1, still, 3, over, 4, Map.of("shocks", List.of()), 5, ill));
        assertThat(lines("shock_kinds", inputs))
                .containsExactly(
                        "2021-01 2.00 1 0",
                        "2021-02 1.00 1 0",
                        "2021-04 1.00 1 0",
                        "2021-05 0.00 1 0",
                        "2021-06 2.00 1 0");
        assertThat(lines("shock_recovery", inputs)).containsExactly("2021-04 3.00 3 1");
        assertThat(lines("shock_unrecovered", inputs))
                .containsExactly("2021-01 0.00 1 0", "2021-02 1.00 2 0", "2021-06 0.00 1 0");
    }

    @Test
    void grades_are_computed_child_by_child_or_from_counts() {
        Map<String, Object> each = Map.of(
                "children",
                List.of(
                        Map.of("child_grade", "excellent", "child_school_days", 20, "child_attendance_days", 20),
                        Map.of("child_grade", "poor", "child_improved", true),
                        Map.of("child_grade", "fair", "child_school_days", 20, "child_attendance_days", 10),
                        Map.of("child_grade", "poor", "child_improved", false),
                        Map.of("child_grade", "not_in_school")));
        Map<String, Object> counted = Map.of("children_in_school", 4, "children_good_grades", 3);
        IndicatorInputs inputs = inputs(3, Map.of(0, each, 1, counted, 2, Map.of("children", List.of())));
        assertThat(lines("good_grades", inputs)).containsExactly("2021-01 66.67 3 1", "2021-02 75.00 4 0");
        assertThat(lines("school_attendance", inputs)).containsExactly("2021-01 75.00 2 2");
    }

    @Test
    void uses_of_investments_are_those_of_a_year() {
        IndicatorInputs inputs = inputs(
                2,
                Map.of(
                        0, Map.of("investment_used_for", List.of("farm", "business")),
                        1, Map.of("investment_used_for", List.of("child_development", "farm"))));
        assertThat(lines("investment_uses", inputs))
                .containsExactly("2021-01 [business, farm] 1 0", "2021-02 [business, child_development, farm] 2 0");
    }

    /** Rule 3 of the mission. */
    @Test
    void programme_money_changes_no_indicator() {
        Map<String, Object> without = Map.of("income_wages", pesos("100"), "savings_deposited", pesos("5"));
        Map<String, Object> with =
                Map.of("income_wages", pesos("100"), "savings_deposited", pesos("5"), "programme_money", pesos("450"));
        assertThat(IndicatorRegistry.of(every(with)))
                .isEqualTo(IndicatorRegistry.of(every(without)))
                .isNotEmpty();
    }

    private static IndicatorInputs every(Map<String, Object> month) {
        return inputs(
                7,
                Stream.iterate(0, place -> place + 1)
                        .limit(7)
                        .collect(java.util.stream.Collectors.toMap(place -> place, place -> month)));
    }

    private static List<String> lines(String name, IndicatorInputs inputs) {
        return IndicatorRegistry.of(inputs).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(FamilyIndicator::points)
                .orElse(Collections.emptyList())
                .stream()
                .map(IndicatorRegistryTest::line)
                .toList();
    }

    private static String line(IndicatorPoint point) {
        return "%s %s %d %d".formatted(point.month(), point.value(), point.n(), point.missing());
    }
}
