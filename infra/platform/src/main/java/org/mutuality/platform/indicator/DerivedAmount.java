package org.mutuality.platform.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Money derived from several answers of a month.
 *
 * @param plus questions that add to it
 * @param minus questions that are subtracted
 */
public record DerivedAmount(String name, List<String> plus, List<String> minus) {
    /** Programme money (stipends, investments, loan principal) is not income: it is never among these. */
    public static final DerivedAmount EARNED_INCOME = new DerivedAmount(
            "earned_income",
            List.of(
                    "income_wages",
                    "income_sales",
                    "income_remittances",
                    "income_other",
                    "income_business",
                    "income_farm",
                    "income_animals"),
            List.of());

    public static final DerivedAmount SAVINGS_FLOW =
            new DerivedAmount("savings_flow", List.of("savings_deposited"), List.of("savings_withdrawn"));

    public static final List<DerivedAmount> ALL = List.of(EARNED_INCOME, SAVINGS_FLOW);

    /** Empty when the month answers none of them; otherwise missing answers count as zero. */
    public Optional<BigDecimal> of(MonthAnswers answers) {
        return Stream.concat(
                        answers.sum(plus).stream(), answers.sum(minus).map(BigDecimal::negate).stream())
                .reduce(BigDecimal::add);
    }
}
