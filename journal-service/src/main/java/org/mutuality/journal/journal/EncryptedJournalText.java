package org.mutuality.journal.journal;

import java.util.Optional;
import org.mutuality.platform.privacy.Ciphertext;

/**
 * What of a telling is in the family's own words, as it is stored; nothing of it is read any more once the family was erased.
 *
 * @param ciphertext all answers, and the reason, under the family's key
 * @param answers the same for the same answers; empty when none of them is free text
 * @param reason the same for the same reason; empty when there is none
 */
public record EncryptedJournalText(Ciphertext ciphertext, Optional<String> answers, Optional<String> reason) {}
