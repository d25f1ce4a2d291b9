package org.mutuality.payment.payoutaccount.details;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Type of a payout account. Names and texts are stored and must never change. */
public enum PayoutAccountType {
    /** A wallet of a mobile-money operator. */
    @JsonProperty("mobile-wallet")
    MOBILE_WALLET("mobile-money"),
    /** A bank account. */
    @JsonProperty("bank")
    BANK("bank"),
    /** A place where cash is handed out. */
    @JsonProperty("cash-point")
    CASH_POINT("cash");

    private final String provider;

    PayoutAccountType(String provider) {
        this.provider = provider;
    }

    /** Provider that pays to such accounts, as batches name it. */
    public String provider() {
        return provider;
    }
}
