package org.mutuality.payment.payout;

/** Why a payout isn't with the family. Names are for ever: whoever shows them knows texts of their own by them. */
public enum Why {
    CONSENT_WITHDRAWN("It waits, because the family has withdrawn its consent to be paid."),
    BEING_ASKED("The provider hasn't said yet whether it was paid. It is being asked; nothing is sent twice."),
    NO_ACCOUNT_TO_PAY_TO(
            "There was no account to send it to: none was told, or it is to be verified, or was changed a short while ago."),
    ACCOUNT_UNKNOWN("The account it was sent to isn't known to the provider."),
    ACCOUNT_CLOSED("The account it was sent to is closed."),
    ACCOUNT_BLOCKED("The account it was sent to is blocked."),
    WALLET_FULL("The wallet it was sent to can't hold so much."),
    FAMILY_ERASED("The family's data was erased: nobody is left to pay."),
    FILE_WITHDRAWN("The list by which it was to be paid was withdrawn before anybody paid by it."),
    REVERSED("The provider took the payment back."),
    UNCLAIMED("Nobody came for the cash in time."),
    SENT_BACK("The bank sent it back without saying why."),
    REFUSED("The provider refused it without saying why."),
    NAME_DIFFERS("The account runs under another name than was told."),
    OURS_TOO_SMALL("The programme's own account at the provider didn't hold enough."),
    PROVIDER_COULD_NOT("The provider couldn't pay it.");

    private final String english;

    Why(String english) {
        this.english = english;
    }

    String english() {
        return english;
    }
}
