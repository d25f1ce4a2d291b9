package org.mutuality.payment.payoutaccount.details;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.privacy.Ciphertext;

/**
 * A submitted account, encrypted.
 *
 * @param country ISO 3166 alpha-2, of the cohort
 * @param encrypted the text of {@link AccountDetails#serialized}; the masked form is made from it too, so that nothing remains
 *     once the key is destroyed
 * @param fingerprint equal for equal accounts of this family
 * @param submittedBy subject of the account that submitted it
 * @param byFamily whether the family itself submitted it
 * @param hasHolder whether the holder's name is in it; empty in events from before it was required
 */
public record EncryptedAccount(
        UUID cohortId,
        String country,
        PayoutAccountType kind,
        Ciphertext encrypted,
        String fingerprint,
        String submittedBy,
        boolean byFamily,
        Optional<Boolean> hasHolder) {}
