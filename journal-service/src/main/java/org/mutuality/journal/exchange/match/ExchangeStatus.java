package org.mutuality.journal.exchange.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Status of an exchange, the same for both families. */
public enum ExchangeStatus {
    /** Declared by one family; not answered by the other. */
    @JsonProperty("declared")
    DECLARED,
    /** Declared by both, or confirmed by the other family. */
    @JsonProperty("confirmed")
    CONFIRMED,
    /** The other family says that it did not take place. */
    @JsonProperty("declined")
    DECLINED,
    /** The other family would rather not say. */
    @JsonProperty("withheld")
    WITHHELD,
    /** Withdrawn by the family that declared it. */
    @JsonProperty("withdrawn")
    WITHDRAWN;

    /** As published and stored, such as {@code declared}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ExchangeStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
