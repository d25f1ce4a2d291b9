package org.mutuality.payment.eligibility;

/** Whether a family may be paid now. */
public enum PaymentEligibility {
    /** It may be paid. */
    OPEN,
    /** It does not consent to be paid, or not any more: what it earns is recorded and waits until it consents. */
    HELD,
    /** It was erased: nothing accrues and nothing is paid any more. */
    CLOSED
}
