package org.mutuality.journal.exchange.match;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What sort of help it was; the text is for ever. */
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

    /** As it is told and kept: {@code food}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static HelpKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
