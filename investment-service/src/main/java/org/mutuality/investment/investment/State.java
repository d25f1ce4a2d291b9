package org.mutuality.investment.investment;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far an investment has come. */
public enum State {
    @JsonProperty("proposed")
    PROPOSED,
    @JsonProperty("offered")
    OFFERED,
    @JsonProperty("accepted")
    ACCEPTED,
    @JsonProperty("declined")
    DECLINED
}
