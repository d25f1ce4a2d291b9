package org.mutuality.payment.complaint;

/** What finance says of the money. Names are stored for ever. */
public enum ComplaintOutcome {
    /** It reached the account that the family told, see the payout's reference. */
    PAID,
    /** The provider is asked; another answer follows. */
    UNDER_INVESTIGATION,
    WILL_BE_PAID_AGAIN,
    NOT_DUE;

    /** Whether the family can be content with it: the case stays open while somebody is asked. */
    public boolean isFinal() {
        return this != UNDER_INVESTIGATION;
    }
}
