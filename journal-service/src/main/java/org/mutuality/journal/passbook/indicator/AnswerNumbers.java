package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numeric values of answers. */
public final class AnswerNumbers {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");

    private AnswerNumbers() {}

    /** Money in major units, yes as 1, no as 0; empty when the answer is not numeric. */
    public static Optional<BigDecimal> number(@Nullable Object answer) {
        return switch (answer) {
            case Map<?, ?> money -> decimal(money.get("amount"));
            case Boolean yes -> Optional.of(yes ? BigDecimal.ONE : BigDecimal.ZERO);
            case null, default -> decimal(answer);
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

    private static Optional<BigDecimal> decimal(@Nullable Object answer) {
        return Optional.ofNullable(answer)
                .map(Object::toString)
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(BigDecimal::new);
    }
}
