package org.mutuality.payment.batch;

/** Why a batch leaves a payout out, in order of precedence. Names are for ever: whoever shows them knows texts of their own by them. */
public enum LeftOut {
    IN_ANOTHER_BATCH("Another batch has it already."),
    FAMILY_CLOSED("The family's data was erased: nobody is left to pay."),
    HELD("It waits, because the family has withdrawn its consent to be paid."),
    NO_PAYOUT_ACCOUNT("The family hasn't told yet where it wants its money."),
    OTHER_PROVIDER("The family wants its money in another way than this batch pays."),
    ACCOUNT_WITHOUT_HOLDER("The bank wants the name of the account's holder, and the account was told without it."),
    ACCOUNT_NOT_VERIFIED("The family hasn't verified its account yet."),
    ACCOUNT_COOLING_OFF("The account was changed a short while ago: the family still has time to object."),
    ACCOUNT_NOT_SEEN("The account was changed, and nobody else has looked at the change yet.");

    private final String english;

    LeftOut(String english) {
        this.english = english;
    }

    /** In words; the key of their translations too. */
    public String english() {
        return english;
    }
}
