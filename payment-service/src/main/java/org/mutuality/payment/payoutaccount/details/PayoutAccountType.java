package org.mutuality.payment.payoutaccount.details;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a payout account is; names and texts are for ever. */
public enum PayoutAccountType {
    @JsonProperty("mobile-wallet")
    MOBILE_WALLET("mobile-money"),
    @JsonProperty("bank")
    BANK("bank"),
    @JsonProperty("cash-point")
    CASH_POINT("cash");

    private final String provider;

    PayoutAccountType(String provider) {
        this.provider = provider;
    }

    /** Who pays to such accounts, as a batch names it. */
    public String provider() {
        return provider;
    }
}
