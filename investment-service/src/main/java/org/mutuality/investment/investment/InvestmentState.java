package org.mutuality.investment.investment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an investment has come. */
public enum InvestmentState {
    @JsonProperty("proposed")
    PROPOSED,
    @JsonProperty("offered")
    OFFERED,
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("declined")
    DECLINED,
    /** Owed, and on its way. */
    @JsonProperty("committed")
    COMMITTED,
    @JsonProperty("disbursed")
    DISBURSED,
    /** It failed or came back; it is owed still. */
    @JsonProperty("not-arrived")
    NOT_ARRIVED,
    /** Its family was erased before it was paid. */
    @JsonProperty("closed")
    CLOSED
}
