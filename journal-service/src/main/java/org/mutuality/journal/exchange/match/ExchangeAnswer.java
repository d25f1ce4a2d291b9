package org.mutuality.journal.exchange.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What the other family says to an exchange: it was so, it was not, or it would rather not say. */
public enum ExchangeAnswer {
    @JsonProperty("confirmed")
    CONFIRMED,
    @JsonProperty("declined")
    DECLINED,
    @JsonProperty("withheld")
    WITHHELD;

    /** As it is told and kept: {@code confirmed}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    ExchangeStatus status() {
        return ExchangeStatus.valueOf(name());
    }
}
