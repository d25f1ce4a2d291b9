package org.mutuality.payment.payout.tracking;

import java.util.Locale;

/** Why a family has not received a payout. The names are stable; clients may map them to texts of their own. */
public enum NonPaymentReason {
    /** The family does not consent to be paid: it never did, or withdrew its consent. */
    CONSENT_WITHDRAWN,
    /** The provider has not confirmed yet whether it was paid. */
    NOT_CONFIRMED,
    /** The family had no payable account. */
    NO_ACCOUNT_TO_PAY_TO,
    /** The provider does not know the account. */
    ACCOUNT_UNKNOWN,
    /** The account is closed. */
    ACCOUNT_CLOSED,
    /** The account is blocked. */
    ACCOUNT_BLOCKED,
    /** The amount exceeds what the wallet can hold. */
    WALLET_FULL,
    /** The family's data was erased. */
    FAMILY_ERASED,
    /** The payment file was withdrawn before it was paid. */
    FILE_WITHDRAWN,
    /** The provider reversed the payment. */
    REVERSED,
    /** The cash was not collected in time. */
    UNCLAIMED,
    /** The bank returned it without a reason. */
    RETURNED_BY_BANK,
    /** The provider refused it without a reason. */
    REFUSED,
    /** The account is in a different name. */
    NAME_DIFFERS,
    /** The programme's own account had insufficient funds. */
    PROGRAMME_FUNDS_INSUFFICIENT,
    /** The provider could not pay it. */
    PROVIDER_FAILED;

    /** Key of its translated explanation. */
    String messageKey() {
        return "payout.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
