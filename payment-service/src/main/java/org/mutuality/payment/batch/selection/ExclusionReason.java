package org.mutuality.payment.batch.selection;

import java.util.Locale;

/** Why a batch leaves a payout out, in order of precedence. Names are stable: clients may show texts of their own by them. */
public enum ExclusionReason {
    IN_ANOTHER_BATCH,
    FAMILY_CLOSED,
    HELD,
    NO_PAYOUT_ACCOUNT,
    OTHER_PROVIDER,
    ACCOUNT_WITHOUT_HOLDER,
    ACCOUNT_NOT_VERIFIED,
    ACCOUNT_COOLING_OFF,
    ACCOUNT_CHANGE_NOT_REVIEWED;

    /** Key of its message. */
    public String messageKey() {
        return "batch.left-out." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
