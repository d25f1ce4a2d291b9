package org.mutuality.contracts.payment;

import java.time.Instant;
import org.mutuality.contracts.payment.MeetingStipendAccrued;
import org.mutuality.contracts.payment.MoneyReceived;
import org.mutuality.contracts.payment.PayoutFact;
import org.mutuality.contracts.payment.ReceiptReversed;
import org.mutuality.contracts.payment.StipendAccrued;
import org.mutuality.contracts.payment.StipendTermsSet;

/** A fact about money, on {@code payment.events.v1}; key: the family, else the cohort or fund. */
public sealed interface PaymentFact
        permits StipendTermsSet, StipendAccrued, MeetingStipendAccrued, MoneyReceived, ReceiptReversed, PayoutFact {
    /** When it happened. */
    Instant at();
}
