package org.mutuality.journal.strategy.sharing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** What of life a strategy is about. */
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

    /** As in JSON, in addresses, and for ever in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For addresses. @throws IllegalArgumentException when there is none of that word */
    public static StrategyArea fromString(String word) {
        return Arrays.stream(values())
                .filter(one -> one.jsonValue().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown value"));
    }
}
