package org.mutuality.payment.payout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.platform.problem.Phrases;

/**
 * Why a payout isn't with the family, in a text for the family. Codes: GSMA Mobile Money API 1.2, error codes; ISO 20022 external
 * status and return reasons; our own. An unknown code is explained as a failure of the provider.
 *
 * @param frame key of the message around the reason, or a pattern
 */
record Explained(Why why, String frame) {
    static final String ALONE = "%s";
    static final String OWED = "payout.owed";
    static final String CAME_BACK = "payout.came-back";

    private static final Map<String, Why> CODES = Map.ofEntries(
            Map.entry("no-account-to-pay-to", Why.NO_ACCOUNT_TO_PAY_TO),
            Map.entry("consent-withdrawn", Why.CONSENT_WITHDRAWN),
            Map.entry("family-erased", Why.FAMILY_ERASED),
            Map.entry("file-withdrawn", Why.FILE_WITHDRAWN),
            Map.entry("reversed", Why.REVERSED),
            Map.entry("unclaimed", Why.UNCLAIMED),
            Map.entry("maxBalanceExceeded", Why.WALLET_FULL),
            Map.entry("identifierError", Why.ACCOUNT_UNKNOWN),
            Map.entry("AC01", Why.ACCOUNT_UNKNOWN),
            Map.entry("AC03", Why.ACCOUNT_UNKNOWN),
            Map.entry("AC04", Why.ACCOUNT_CLOSED),
            Map.entry("AC06", Why.ACCOUNT_BLOCKED),
            Map.entry("RC01", Why.ACCOUNT_UNKNOWN),
            Map.entry("BE01", Why.NAME_DIFFERS),
            Map.entry("AM04", Why.OURS_TOO_SMALL),
            Map.entry("returned", Why.SENT_BACK),
            Map.entry("refused", Why.REFUSED));

    /** Empty when nothing is in its way. @param reason the provider's code, of the last time it failed or came back */
    static Optional<Explained> of(Status status, List<String> held, Optional<String> reason) {
        if (status.isOwed() && held.contains(Hold.CONSENT_WITHDRAWN.name())) {
            return Optional.of(new Explained(Why.CONSENT_WITHDRAWN, OWED));
        }
        return switch (status) {
            case UNKNOWN -> Optional.of(new Explained(Why.BEING_ASKED, ALONE));
            case RETURNED -> Optional.of(new Explained(why(reason.orElse("")), CAME_BACK));
            case FAILED -> Optional.of(failed(reason.orElse("")));
            case DUE, BATCHED -> reason.map(Explained::failed);
            case SENT, SETTLED, CLOSED -> Optional.empty();
        };
    }

    /** In the language of the reader. */
    String in(Phrases phrases) {
        return phrases.pattern(frame).formatted(phrases.pattern(why.message()));
    }

    // Nothing is owed to who isn't there any more.
    private static Explained failed(String code) {
        Why why = why(code);
        return new Explained(why, why == Why.FAMILY_ERASED ? ALONE : OWED);
    }

    private static Why why(String code) {
        return CODES.getOrDefault(code, Why.PROVIDER_COULD_NOT);
    }
}
