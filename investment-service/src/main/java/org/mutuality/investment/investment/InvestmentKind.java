package org.mutuality.investment.investment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What sort of investment it is; the text is for ever. */
public enum InvestmentKind {
    @JsonProperty("grant")
    GRANT,
    @JsonProperty("scholarship")
    SCHOLARSHIP,
    @JsonProperty("social-club")
    SOCIAL_CLUB,
    @JsonProperty("matched-savings")
    MATCHED_SAVINGS,
    @JsonProperty("loan")
    LOAN,
    @JsonProperty("start-up-loan")
    START_UP_LOAN;

    /** As others are told: {@code start-up-loan}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static InvestmentKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
