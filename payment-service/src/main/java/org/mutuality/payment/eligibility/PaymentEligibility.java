package org.mutuality.payment.eligibility;

/** Whether a family may be paid now. */
public enum PaymentEligibility {
    OPEN,
    /** It has withdrawn its consent to payment: what it earns is recorded, and waits until it consents again. */
    HELD,
    /** It was erased: nothing accrues and nothing is paid any more. */
    CLOSED
}
