package org.mutuality.bench;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers of a journal to the core form, 30 as in the performance goal; each number gives different ones. */
public final class SampleAnswers {
    private static final List<String> MONEY = List.of(
            "income_wages",
            "income_sales",
            "income_remittances",
            "income_other",
            "income_business",
            "income_farm",
            "income_animals",
            "programme_money",
            "public_assistance",
            "savings_deposited",
            "savings_withdrawn",
            "savings_balance",
            "debts_total",
            "consumption",
            "consumption_food",
            "help_given_value",
            "help_received_value",
            "circle_contribution");

    private static final List<String> OTHERS = List.of(
            "\"help_given_times\":%d",
            "\"help_received_times\":%d",
            "\"ladder\":%d",
            "\"satisfaction\":%d",
            "\"control\":%d",
            "\"work_days\":%d",
            "\"ill_days\":%d",
            "\"household_size\":%d",
            "\"children_in_school\":%d",
            "\"food_enough\":true",
            "\"skills_trained\":false",
            "\"shocks\":[\"illness\",\"price_rise\"]");

    public static final int WIDTH = MONEY.size() + OTHERS.size();

    private SampleAnswers() {}

    static String json(long number) {
        Stream<String> money =
                IntStream.range(0, MONEY.size()).mapToObj(i -> money(MONEY.get(i), number * (2 * i + 7)));
        // 1 to 5 is valid for every numeric question.
        Stream<String> others = OTHERS.stream().map(other -> other.formatted(1 + number % 5));
        return Stream.concat(money, others).collect(Collectors.joining(",", "{", "}"));
    }

    private static String money(String name, long amount) {
        long cents = amount % 50_000;
        long rest = cents % 100;
        return "\"" + name + "\":{\"amount\":\"" + cents / 100 + (rest < 10 ? ".0" : ".") + rest
                + "\",\"currency\":\"USD\"}";
    }
}
