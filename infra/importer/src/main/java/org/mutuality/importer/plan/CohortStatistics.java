package org.mutuality.importer.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Statistics of a cohort by month, computed from the answers that were sent. */
public final class CohortStatistics {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private CohortStatistics() {}

    /** Months without an answer to {@code question} are absent; yes and no count as 100 % and 0 %. */
    public static SortedMap<YearMonth, MonthStatistics> of(PlannedCohort cohort, String question) {
        Map<YearMonth, List<BigDecimal>> answers = cohort.families().stream()
                .flatMap(family -> family.journals().stream())
                .filter(journal -> journal.answers().containsKey(question))
                .collect(groupingBy(
                        PlannedJournal::month,
                        mapping(journal -> number(journal, question).orElseThrow(), toList())));
        SortedMap<YearMonth, MonthStatistics> figures = new TreeMap<>();
        answers.forEach((month, values) -> figures.put(month, MonthStatistics.of(values)));
        return figures;
    }

    private static Optional<BigDecimal> number(PlannedJournal journal, String question) {
        return switch (journal.answers().get(question)) {
            case MoneyJson money -> Optional.of(new BigDecimal(money.amount()));
            case Integer whole -> Optional.of(BigDecimal.valueOf(whole));
            case Boolean yes -> Optional.of(yes ? PERCENT : BigDecimal.ZERO);
            case null, default -> Optional.empty();
        };
    }
}
