package org.mutuality.investment.investment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Kind of an investment. Its text is stored and published and never changes. */
public enum InvestmentKind {
    /** Paid without repayment. */
    @JsonProperty("grant")
    GRANT,
    /** For education or training. */
    @JsonProperty("scholarship")
    SCHOLARSHIP,
    /** For a group of families. */
    @JsonProperty("social-club")
    SOCIAL_CLUB,
    /** Matches what the family saved (individual development account). */
    @JsonProperty("matched-savings")
    MATCHED_SAVINGS,
    /** Loan without interest. */
    @JsonProperty("loan")
    LOAN,
    /** Loan to start a business. */
    @JsonProperty("start-up-loan")
    START_UP_LOAN;

    /** The name in JSON and on topics, such as {@code start-up-loan}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static InvestmentKind of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
