package org.mutuality.payment.payout.tracking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mutuality.payment.payout.PayoutHoldReason;
import org.mutuality.payment.payout.PayoutStatus;
import org.mutuality.platform.problem.MessageCatalog;

/**
 * Why a family has not received a payout, as a text for the family. Codes: GSMA Mobile Money API 1.2 error codes; ISO
 * 20022 external status and return reasons; our own. An unknown code is explained as a failure of the provider.
 *
 * @param frame message key of the sentence around the reason, or a pattern
 */
record PayoutExplanation(NonPaymentReason reason, String frame) {
    static final String ALONE = "%s";
    static final String OWED = "payout.owed";
    static final String RETURNED = "payout.returned";

    private static final Map<String, NonPaymentReason> CODES = Map.ofEntries(
            Map.entry("no-account-to-pay-to", NonPaymentReason.NO_ACCOUNT_TO_PAY_TO),
            Map.entry("consent-withdrawn", NonPaymentReason.CONSENT_WITHDRAWN),
            Map.entry("family-erased", NonPaymentReason.FAMILY_ERASED),
            Map.entry("file-withdrawn", NonPaymentReason.FILE_WITHDRAWN),
            Map.entry("reversed", NonPaymentReason.REVERSED),
            Map.entry("unclaimed", NonPaymentReason.UNCLAIMED),
            Map.entry("maxBalanceExceeded", NonPaymentReason.WALLET_FULL),
            Map.entry("identifierError", NonPaymentReason.ACCOUNT_UNKNOWN),
            Map.entry("AC01", NonPaymentReason.ACCOUNT_UNKNOWN),
            Map.entry("AC03", NonPaymentReason.ACCOUNT_UNKNOWN),
            Map.entry("AC04", NonPaymentReason.ACCOUNT_CLOSED),
            Map.entry("AC06", NonPaymentReason.ACCOUNT_BLOCKED),
            Map.entry("RC01", NonPaymentReason.ACCOUNT_UNKNOWN),
            Map.entry("BE01", NonPaymentReason.NAME_DIFFERS),
            Map.entry("AM04", NonPaymentReason.PROGRAMME_FUNDS_INSUFFICIENT),
            Map.entry("returned", NonPaymentReason.RETURNED_BY_BANK),
            Map.entry("refused", NonPaymentReason.REFUSED));

    /**
     * Empty when nothing is wrong.
     *
     * @param reason the provider's code of the last failure or return
     */
    static Optional<PayoutExplanation> of(PayoutStatus status, List<String> holdReasons, Optional<String> reason) {
        if (status.isUnpaid() && holdReasons.contains(PayoutHoldReason.CONSENT_WITHDRAWN.name())) {
            return Optional.of(new PayoutExplanation(NonPaymentReason.CONSENT_WITHDRAWN, OWED));
        }
        return switch (status) {
            case UNKNOWN -> Optional.of(new PayoutExplanation(NonPaymentReason.NOT_CONFIRMED, ALONE));
            case RETURNED -> Optional.of(new PayoutExplanation(reason(reason.orElse("")), RETURNED));
            case FAILED -> Optional.of(failed(reason.orElse("")));
            case DUE, BATCHED -> reason.map(PayoutExplanation::failed);
            case SENT, SETTLED, CLOSED -> Optional.empty();
        };
    }

    /** In the reader's language. */
    String in(MessageCatalog messages) {
        return messages.translate(frame).formatted(messages.translate(reason.messageKey()));
    }

    // Nothing is owed to an erased family.
    private static PayoutExplanation failed(String code) {
        NonPaymentReason explained = reason(code);
        return new PayoutExplanation(explained, explained == NonPaymentReason.FAMILY_ERASED ? ALONE : OWED);
    }

    private static NonPaymentReason reason(String code) {
        return CODES.getOrDefault(code, NonPaymentReason.PROVIDER_FAILED);
    }
}
