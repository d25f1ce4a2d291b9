package org.mutuality.journal.passbook.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Answers that can be drawn. */
public final class AnswerNumbers {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,20}(\\.\\d{1,10})?");

    private AnswerNumbers() {}

    /** In major units, where it is money; yes is 1, no is 0; empty when it is nothing of the kind. */
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

    /** As an answer is told. */
    public static Map<String, Object> money(BigDecimal amount, String currency) {
        Map<String, Object> money = new LinkedHashMap<>();
        money.put("amount", amount.toPlainString());
        money.put("currency", currency);
        return money;
    }

    private static Optional<BigDecimal> decimal(@Nullable Object told) {
        return Optional.ofNullable(told)
                .map(Object::toString)
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(BigDecimal::new);
    }
}
