package org.mutuality.journal.exchange.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The other family's answer to an exchange. */
public enum ExchangeAnswer {
    /** It took place as declared. */
    @JsonProperty("confirmed")
    CONFIRMED,
    /** It did not take place. */
    @JsonProperty("declined")
    DECLINED,
    /** The family would rather not say. */
    @JsonProperty("withheld")
    WITHHELD;

    /** As published and stored, such as {@code confirmed}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    ExchangeStatus status() {
        return ExchangeStatus.valueOf(name());
    }
}
