package org.mutuality.cohort.erasure;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A service that stores data of families, and so answers an erasure. */
public enum ErasingService {
    /** The country's cohort-service, which issues the receipt. */
    COHORT,
    /** Journals, drafts, goals, questions, exchanges and strategies. */
    JOURNAL,
    /** Payout accounts, payouts and complaints. */
    PAYMENT,
    /** Investments. */
    INVESTMENT,
    /** Values of indicators. */
    ANALYTICS,
    /** The accounts with which the family signed in, at Keycloak. */
    SIGN_IN;

    /** Kind of what {@link #SIGN_IN} has destroyed; missing where an administrator has to do it. */
    static final String SIGN_INS = "sign-in-accounts";

    /** The name in JSON and, permanently, in the event store. */
    @JsonValue
    public String jsonValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
