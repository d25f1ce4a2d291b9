package org.mutuality.payment.payout.tracking;

import java.util.Locale;

/** Why a payout isn't with the family. Names are stable: clients may show texts of their own by them. */
public enum NonPaymentReason {
    CONSENT_WITHDRAWN,
    NOT_CONFIRMED,
    NO_ACCOUNT_TO_PAY_TO,
    ACCOUNT_UNKNOWN,
    ACCOUNT_CLOSED,
    ACCOUNT_BLOCKED,
    WALLET_FULL,
    FAMILY_ERASED,
    FILE_WITHDRAWN,
    REVERSED,
    UNCLAIMED,
    RETURNED_BY_BANK,
    REFUSED,
    NAME_DIFFERS,
    PROGRAMME_FUNDS_INSUFFICIENT,
    PROVIDER_FAILED;

    /** Key of its message. */
    String messageKey() {
        return "payout.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
