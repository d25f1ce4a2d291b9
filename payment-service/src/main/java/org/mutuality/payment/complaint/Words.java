package org.mutuality.payment.complaint;

import java.util.Optional;
import org.mutuality.platform.privacy.Sealed;

/**
 * What somebody wrote, sealed under the family's key.
 *
 * @param sealed empty when nothing was written
 * @param fingerprint the same for the same words of this family, also for none
 */
public record Words(Optional<Sealed> sealed, String fingerprint) {}
