package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Money derived from several answers of a month. Analytics-service has the same definitions, because services never
 * import each other: change both.
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
    public Optional<BigDecimal> of(Map<String, Object> answers) {
        return Stream.concat(amounts(plus, answers), amounts(minus, answers).map(BigDecimal::negate))
                .reduce(BigDecimal::add);
    }

    private static Stream<BigDecimal> amounts(List<String> questions, Map<String, Object> answers) {
        return questions.stream().flatMap(question -> AnswerNumbers.number(answers.get(question)).stream());
    }
}
