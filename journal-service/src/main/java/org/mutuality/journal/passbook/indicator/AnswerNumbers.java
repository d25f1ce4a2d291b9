package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.indicator.MonthAnswers;

/** Numeric values of answers. */
public final class AnswerNumbers {
    private AnswerNumbers() {}

    /** Money in major units, yes as 1, no as 0; empty when the answer is not numeric. */
    public static Optional<BigDecimal> number(@Nullable Object answer) {
        return switch (answer) {
            case Boolean yes -> Optional.of(yes ? BigDecimal.ONE : BigDecimal.ZERO);
            case null, default -> MonthAnswers.number(answer);
        };
    }

    static boolean isMoney(Object answer) {
        return answer instanceof Map;
    }

    /** Money in the form of an answer. */
    public static Map<String, Object> money(BigDecimal amount, String currency) {
        Map<String, Object> money = new LinkedHashMap<>();
        money.put("amount", amount.toPlainString());
        money.put("currency", currency);
        return money;
    }
}
