package org.mutuality.contracts.payment;

import java.time.Instant;

/** A fact about money, on {@code payment.events.v1}; key: the family, otherwise the cohort or the fund. */
public sealed interface PaymentFact
        permits StipendTermsSet,
                StipendAccrued,
                StipendReversed,
                StipendRestored,
                MeetingStipendAccrued,
                MoneyReceived,
                ReceiptReversed,
                PayoutFact,
                PaymentErasureCompleted {
    /** When it happened. */
    Instant at();
}
