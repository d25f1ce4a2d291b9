package org.mutuality.journal.exchange.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Kind of help. The texts are stored and never change. */
public enum HelpKind {
    @JsonProperty("food")
    FOOD,
    @JsonProperty("childcare")
    CHILDCARE,
    @JsonProperty("technology")
    TECHNOLOGY,
    @JsonProperty("transport")
    TRANSPORT,
    @JsonProperty("work_referral")
    WORK_REFERRAL,
    @JsonProperty("tool")
    TOOL,
    @JsonProperty("purchase")
    PURCHASE,
    @JsonProperty("advice_on_application")
    ADVICE_ON_APPLICATION,
    @JsonProperty("money")
    MONEY,
    @JsonProperty("lending")
    LENDING,
    @JsonProperty("other")
    OTHER;

    /** As published and stored, such as {@code food}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HelpKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
