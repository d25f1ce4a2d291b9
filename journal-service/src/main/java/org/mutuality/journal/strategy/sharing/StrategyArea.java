package org.mutuality.journal.strategy.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Area of life that a strategy is about. */
public enum StrategyArea {
    INCOME,
    SAVINGS,
    EDUCATION,
    HEALTH,
    HOUSING,
    SKILLS,
    COMMUNITY,
    CHILDREN,
    DEBT,
    BUSINESS,
    FOOD,
    OTHER;

    /** As in JSON, in query parameters and in the event store; never changes. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For query parameters. @throws IllegalArgumentException unknown value */
    public static StrategyArea fromString(String text) {
        return Arrays.stream(values())
                .filter(one -> one.jsonValue().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown value"));
    }
}
