package org.mutuality.importer.check;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.mutuality.importer.mapping.ConvertedRow;
import org.mutuality.importer.mapping.ConvertedRow.MoneyJson;

/**
 * Statistics of a table by cohort, question and month, as the platform's trends must have them. All values are in memory, so it is
 * for surveys, not for millions of rows.
 */
public final class Figures {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final Set<String> INTERVIEWED = Set.of("completed", "partial");

    private final Map<String, SortedMap<String, SortedMap<YearMonth, List<WeightedAnswer>>>> answers = new TreeMap<>();
    private final Map<String, SortedMap<YearMonth, int[]>> interviews = new TreeMap<>();

    private record WeightedAnswer(BigDecimal value, Optional<BigDecimal> weight) {}

    /**
     * Statistics of one question in one month.
     *
     * @param n number of answers
     * @param mean two decimals, half up
     * @param median two decimals, half up
     * @param weighted number of answers with a weight, and their mean with it; empty without any
     */
    public record MonthStatistics(int n, BigDecimal mean, BigDecimal median, Optional<WeightedMean> weighted) {
        @Override
        public String toString() {
            return "n %d, mean %s, median %s%s"
                    .formatted(
                            n,
                            mean,
                            median,
                            weighted.map(one -> ", weighted %s (n %d)".formatted(one.mean(), one.n()))
                                    .orElse(""));
        }
    }

    /** @param mean two decimals, half up */
    public record WeightedMean(int n, BigDecimal mean) {}

    /** @param interviewed completely or in part, of {@code attempted} */
    public record InterviewCounts(int attempted, int interviewed) {}

    public void add(ConvertedRow row) {
        row.answers()
                .forEach((question, answer) -> number(answer)
                        .ifPresent(value -> answers.computeIfAbsent(row.cohort(), cohort -> new TreeMap<>())
                                .computeIfAbsent(question, one -> new TreeMap<>())
                                .computeIfAbsent(row.month(), month -> new ArrayList<>())
                                .add(new WeightedAnswer(value, row.weight().map(BigDecimal::new)))));
        row.outcome().ifPresent(outcome -> {
            int[] counts = interviews
                    .computeIfAbsent(row.cohort(), cohort -> new TreeMap<>())
                    .computeIfAbsent(row.month(), month -> new int[2]);
            counts[0]++;
            counts[1] += INTERVIEWED.contains(outcome) ? 1 : 0;
        });
    }

    /** Questions with a number, an amount, or yes and no. */
    public Set<String> questions(String cohort) {
        return answers.getOrDefault(cohort, new TreeMap<>()).keySet();
    }

    /** Months without an answer are absent; yes and no count as 100 % and 0 %. */
    public SortedMap<YearMonth, MonthStatistics> of(String cohort, String question) {
        SortedMap<YearMonth, MonthStatistics> figures = new TreeMap<>();
        answers.getOrDefault(cohort, new TreeMap<>())
                .getOrDefault(question, new TreeMap<>())
                .forEach((month, values) -> figures.put(month, statistics(values)));
        return figures;
    }

    public SortedMap<YearMonth, InterviewCounts> interviews(String cohort) {
        SortedMap<YearMonth, InterviewCounts> counts = new TreeMap<>();
        interviews
                .getOrDefault(cohort, new TreeMap<>())
                .forEach((month, both) -> counts.put(month, new InterviewCounts(both[0], both[1])));
        return counts;
    }

    private static MonthStatistics statistics(List<WeightedAnswer> answers) {
        BigDecimal sum = answers.stream().map(WeightedAnswer::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new MonthStatistics(
                answers.size(),
                sum.divide(BigDecimal.valueOf(answers.size()), MathContext.DECIMAL128)
                        .setScale(2, HALF_UP),
                median(answers).setScale(2, HALF_UP),
                weighted(answers));
    }

    private static Optional<WeightedMean> weighted(List<WeightedAnswer> answers) {
        List<WeightedAnswer> sampled =
                answers.stream().filter(answer -> answer.weight().isPresent()).toList();
        BigDecimal weights =
                sampled.stream().map(answer -> answer.weight().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sampled.isEmpty()
                ? Optional.empty()
                : Optional.of(new WeightedMean(
                        sampled.size(),
                        sampled.stream()
                                .map(answer ->
                                        answer.value().multiply(answer.weight().orElseThrow()))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(weights, MathContext.DECIMAL128)
                                .setScale(2, HALF_UP)));
    }

    private static BigDecimal median(List<WeightedAnswer> answers) {
        List<BigDecimal> sorted =
                answers.stream().map(WeightedAnswer::value).sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.TWO);
    }

    private static Optional<BigDecimal> number(Object answer) {
        return switch (answer) {
            case MoneyJson money -> Optional.of(new BigDecimal(money.amount()));
            case Integer whole -> Optional.of(BigDecimal.valueOf(whole));
            case Boolean yes -> Optional.of(yes ? PERCENT : BigDecimal.ZERO);
            default -> Optional.empty();
        };
    }
}
