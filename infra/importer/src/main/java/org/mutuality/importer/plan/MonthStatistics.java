package org.mutuality.importer.plan;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * Statistics of one question in one month.
 *
 * @param n number of answers
 * @param mean two decimals, half up
 * @param median two decimals, half up
 */
public record MonthStatistics(int n, BigDecimal mean, BigDecimal median) {

    /** @throws IllegalArgumentException without any answer, because there is no mean of none */
    public static MonthStatistics of(List<BigDecimal> answers) {
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("no answers");
        }
        BigDecimal sum = answers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal mean = sum.divide(BigDecimal.valueOf(answers.size()), MathContext.DECIMAL128);
        return new MonthStatistics(
                answers.size(), mean.setScale(2, HALF_UP), median(answers).setScale(2, HALF_UP));
    }

    private static BigDecimal median(List<BigDecimal> answers) {
        List<BigDecimal> sorted = answers.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.TWO);
    }

    @Override
    public String toString() {
        return "n %d, mean %s, median %s".formatted(n, mean, median);
    }
}
