package org.mutuality.payment.payoutaccount.details;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.privacy.Ciphertext;

/**
 * An account as it was told, sealed.
 *
 * @param country ISO 3166 alpha-2, of the cohort
 * @param encrypted what {@link AccountDetails#written} gives; masked text too is made from it, so that nothing is left once it doesn't open
 * @param fingerprint the same for the same account of this family
 * @param submittedBy account of who told it
 * @param byFamily whether that was the family itself
 * @param named whether its holder's name is in it; tellings of before there were such names don't say
 */
public record EncryptedAccount(
        UUID cohortId,
        String country,
        PayoutAccountType kind,
        Ciphertext encrypted,
        String fingerprint,
        String submittedBy,
        boolean byFamily,
        Optional<Boolean> named) {}
