package org.mutuality.payment.payout;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a payout isn't with the family, in words for the family. Codes: GSMA Mobile Money API 1.2, error codes; ISO 20022 external
 * status and return reasons; our own. A code that isn't known here is told as no more than that.
 */
final class Explained {
    private static final String NO_SUCH_ACCOUNT = "The account it was sent to isn't known to the provider.";
    private static final String CLOSED = "The account it was sent to is closed.";
    private static final String BLOCKED = "The account it was sent to is blocked.";
    private static final String FULL = "The wallet it was sent to can't hold so much.";
    private static final String OTHER = "The provider couldn't pay it.";
    private static final String OWED = " It is still owed.";

    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry(
                    "no-account-to-pay-to",
                    "There was no account to send it to: none was told, or it is to be verified, or was changed a short while ago."),
            Map.entry("maxBalanceExceeded", FULL),
            Map.entry("identifierError", NO_SUCH_ACCOUNT),
            Map.entry("AC01", NO_SUCH_ACCOUNT),
            Map.entry("AC03", NO_SUCH_ACCOUNT),
            Map.entry("AC04", CLOSED),
            Map.entry("AC06", BLOCKED));

    private Explained() {}

    /** Empty when nothing is in its way. @param reason the provider's code, of the last time it failed or came back */
    static Optional<String> of(Status status, List<String> held, Optional<String> reason) {
        if (status.isOwed() && held.contains(Hold.CONSENT_WITHDRAWN.name())) {
            return Optional.of("It waits, because the family has withdrawn its consent to be paid. It is still owed.");
        }
        return switch (status) {
            case UNKNOWN ->
                Optional.of(
                        "The provider hasn't said yet whether it was paid. It is being asked; nothing is sent twice.");
            case RETURNED -> Optional.of("It was paid and came back. " + words(reason.orElse("")) + OWED);
            case FAILED -> Optional.of(words(reason.orElse("")) + OWED);
            case DUE, BATCHED -> reason.map(code -> words(code) + OWED);
            case SENT, SETTLED, CLOSED -> Optional.empty();
        };
    }

    private static String words(String code) {
        return CODES.getOrDefault(code, OTHER);
    }
}
