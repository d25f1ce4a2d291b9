package org.mutuality.payment.complaint;

/** Finance's finding about the payout. Names are stored and must never change. */
public enum ComplaintOutcome {
    /** It reached the family's account; the payout's reference is the proof. */
    PAID,
    /** The provider is investigating; another answer follows. */
    UNDER_INVESTIGATION,
    /** It did not arrive and will be paid again. */
    WILL_BE_PAID_AGAIN,
    /** Nothing is owed to the family. */
    NOT_DUE;

    /** Whether the family can accept it; the complaint stays open while the provider is investigating. */
    public boolean isFinal() {
        return this != UNDER_INVESTIGATION;
    }
}
