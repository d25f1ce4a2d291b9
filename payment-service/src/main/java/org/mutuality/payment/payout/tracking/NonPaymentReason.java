package org.mutuality.payment.payout.tracking;

import java.util.Locale;

/** Why a payout isn't with the family. Names are stable: clients may show texts of their own by them. */
public enum NonPaymentReason {
    CONSENT_WITHDRAWN,
    STATUS_REQUESTED,
    NO_ACCOUNT_TO_PAY_TO,
    ACCOUNT_UNKNOWN,
    ACCOUNT_CLOSED,
    ACCOUNT_BLOCKED,
    WALLET_FULL,
    FAMILY_ERASED,
    FILE_WITHDRAWN,
    REVERSED,
    UNCLAIMED,
    SENT_BACK,
    REFUSED,
    NAME_DIFFERS,
    OURS_TOO_SMALL,
    PROVIDER_COULD_NOT;

    /** Key of its message. */
    String message() {
        return "payout.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
