package org.mutuality.payment.eligibility;

/** Whether a family may be paid now. */
public enum PaymentEligibility {
    /** It may be paid. */
    OPEN,
    /** It withdrew its consent to be paid: what it earns is recorded and waits until it consents again. */
    HELD,
    /** It was erased: nothing accrues and nothing is paid any more. */
    CLOSED
}
