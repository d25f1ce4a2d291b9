package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mutuality.platform.indicator.DerivedAmount;
import org.mutuality.platform.indicator.MonthAnswers;

/** Extracts a number from a month's answers; empty when they do not have it. */
interface AnswerExtractor extends Function<Map<String, Object>, Optional<BigDecimal>> {
    static AnswerExtractor question(String name) {
        return answers -> AnswerNumbers.number(answers.get(name));
    }

    static AnswerExtractor amount(DerivedAmount amount) {
        return answers -> amount.of(new MonthAnswers(answers));
    }
}
