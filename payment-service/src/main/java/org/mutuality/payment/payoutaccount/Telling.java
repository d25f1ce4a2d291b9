package org.mutuality.payment.payoutaccount;

import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.privacy.Sealed;

/**
 * An account as it was told, sealed.
 *
 * @param country ISO 3166 alpha-2, of the cohort
 * @param sealed what {@link Account#written} gives; masked text too is made from it, so that nothing is left once it doesn't open
 * @param fingerprint the same for the same account of this family
 * @param toldBy account of who told it
 * @param byFamily whether that was the family itself
 * @param named whether its holder's name is in it; tellings of before there were such names don't say
 */
public record Telling(
        UUID cohortId,
        String country,
        Kind kind,
        Sealed sealed,
        String fingerprint,
        String toldBy,
        boolean byFamily,
        Optional<Boolean> named) {}
