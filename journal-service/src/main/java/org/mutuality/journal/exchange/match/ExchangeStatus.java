package org.mutuality.journal.exchange.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How an exchange stands, the same for both. */
public enum ExchangeStatus {
    @JsonProperty("declared")
    DECLARED,
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("withheld")
    WITHHELD,
    @JsonProperty("withdrawn")
    WITHDRAWN;

    /** As it is told and kept: {@code declared}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ExchangeStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
