package org.mutuality.payment.batch.selection;

import java.util.Locale;

/**
 * Why a batch excludes a payout, in order of precedence. The names are stable; clients may map them to texts of their
 * own.
 */
public enum ExclusionReason {
    /** Another batch contains it. */
    IN_ANOTHER_BATCH,
    /** The family's data was erased. */
    FAMILY_CLOSED,
    /** It is on hold because the family does not consent to be paid: it never did, or withdrew its consent. */
    HELD,
    /** The family has no payout account. */
    NO_PAYOUT_ACCOUNT,
    /** The family's account belongs to another provider. */
    OTHER_PROVIDER,
    /** The bank requires the account holder's name, and the account has none. */
    ACCOUNT_WITHOUT_HOLDER,
    /** The family has not verified the account. */
    ACCOUNT_NOT_VERIFIED,
    /** The account was changed recently and the family may still object. */
    ACCOUNT_COOLING_OFF,
    /** A second person has not reviewed the change of the account. */
    ACCOUNT_CHANGE_NOT_REVIEWED;

    /** Key of its translated explanation. */
    public String messageKey() {
        return "batch.excluded." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
