package org.mutuality.testkit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A random month on a core form, with the figures that the family's passbook and its trend must both show of it. They are
 * computed here a second time, so that neither service can change its own without a test failing.
 *
 * @param form id of the form, such as {@code core-2}
 * @param answers all answers, as a caller submits them in PHP
 * @param figures value by name of the indicator, with two decimals; without those that the month doesn't give
 */
public record IndicatorSample(String form, Map<String, Object> answers, Map<String, String> figures) {
    /** Names of the figures that a month may have. */
    public static final List<String> NAMES = List.of(
            "earned_income",
            "savings_flow",
            "public_assistance",
            "circle_contribution",
            "ladder",
            "satisfaction",
            "sense_of_control",
            "good_grades");

    private static final List<String> INCOME = List.of(
            "income_wages", "income_sales", "income_remittances", "income_other", "income_business", "income_farm");

    public static IndicatorSample random(Random random) {
        IndicatorSample sample =
                new IndicatorSample("core-" + (1 + random.nextInt(3)), new LinkedHashMap<>(), new TreeMap<>());
        sample.fill(random);
        return sample;
    }

    private void fill(Random random) {
        add("earned_income", money(INCOME, random));
        List<BigDecimal> in = money(List.of("savings_deposited"), random);
        List<BigDecimal> out = money(List.of("savings_withdrawn"), random);
        List<BigDecimal> flow = new ArrayList<>(in);
        out.forEach(amount -> flow.add(amount.negate()));
        add("savings_flow", flow);
        add("public_assistance", money(List.of("public_assistance"), random));
        add("circle_contribution", money(List.of("circle_contribution"), random));
        money(List.of("programme_money"), random);
        add("ladder", numbers(List.of("ladder"), 0, 10, random));
        add("satisfaction", numbers(List.of("satisfaction"), 0, 10, random));
        control(random);
        if (!form.equals("core-1") && random.nextInt(4) > 0) {
            children(random);
        } else {
            childrenByNumber(random);
        }
    }

    private void control(Random random) {
        List<BigDecimal> statements = numbers(
                form.equals("core-1")
                        ? List.of("control")
                        : List.of("control", "control_plans", "control_choices"),
                1,
                5,
                random);
        if (!statements.isEmpty()) {
            put("sense_of_control", sum(statements), BigDecimal.valueOf(statements.size()));
        }
    }

    private void children(Random random) {
        List<String> grades = List.of("excellent", "good", "fair", "poor", "not_in_school", "");
        List<Map<String, Object>> children = new ArrayList<>();
        int known = 0;
        int good = 0;
        for (int i = random.nextInt(5); i > 0; i--) {
            String grade = grades.get(random.nextInt(grades.size()));
            Map<String, Object> child = new LinkedHashMap<>();
            child.put("child_age", 3 + random.nextInt(15));
            boolean high = grade.equals("excellent") || grade.equals("good");
            boolean low = grade.equals("fair") || grade.equals("poor");
            if (!grade.isEmpty()) {
                child.put("child_grade", grade);
            }
            boolean asked = low && random.nextBoolean();
            boolean improved = random.nextBoolean();
            if (asked) {
                child.put("child_improved", improved);
            }
            known += high || asked ? 1 : 0;
            good += high || asked && improved ? 1 : 0;
            children.add(child);
        }
        answers.put("children", children);
        if (known > 0) {
            put("good_grades", BigDecimal.valueOf(100L * good), BigDecimal.valueOf(known));
        }
    }

    private void childrenByNumber(Random random) {
        int all = 1 + random.nextInt(6);
        int good = random.nextInt(all + 1);
        answers.put("children_in_school", all);
        if (random.nextBoolean()) {
            answers.put("children_good_grades", good);
            put("good_grades", BigDecimal.valueOf(100L * good), BigDecimal.valueOf(all));
        }
    }

    private List<BigDecimal> money(List<String> questions, Random random) {
        List<BigDecimal> amounts = new ArrayList<>();
        for (String question : questions) {
            if (random.nextBoolean()) {
                // Up to four decimals, halves of a cent among them.
                boolean net = question.equals("income_business") || question.equals("income_farm");
                BigDecimal amount = BigDecimal.valueOf(random.nextInt(2_000_000) - (net ? 1_000_000 : 0), 2)
                        .add(random.nextInt(3) == 0 ? new BigDecimal("0.005") : BigDecimal.ZERO);
                answers.put(question, Map.of("amount", amount.toPlainString(), "currency", "PHP"));
                amounts.add(amount);
            }
        }
        return amounts;
    }

    private List<BigDecimal> numbers(List<String> questions, int least, int most, Random random) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (String question : questions) {
            if (random.nextInt(4) > 0) {
                int number = least + random.nextInt(most - least + 1);
                answers.put(question, number);
                numbers.add(BigDecimal.valueOf(number));
            }
        }
        return numbers;
    }

    private void add(String name, List<BigDecimal> summands) {
        if (!summands.isEmpty()) {
            put(name, sum(summands), BigDecimal.ONE);
        }
    }

    private void put(String name, BigDecimal part, BigDecimal whole) {
        figures.put(name, part.divide(whole, 2, RoundingMode.HALF_UP).toPlainString());
    }

    private static BigDecimal sum(List<BigDecimal> summands) {
        return summands.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
