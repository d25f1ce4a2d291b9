package org.mutuality.journal.journal;

import java.util.Optional;
import org.mutuality.platform.privacy.Ciphertext;

/**
 * The free text of an edition as it is stored; unreadable once the family has been erased.
 *
 * @param ciphertext all answers, the reason and the device, encrypted under the family's key
 * @param answers fingerprint of the answers: equal for equal answers; empty when none of them is free text
 * @param reason fingerprint of the reason; empty when there is none
 * @param device fingerprint of the device's name; empty when there is none, and in events from before it was encrypted
 */
public record EncryptedJournalText(
        Ciphertext ciphertext, Optional<String> answers, Optional<String> reason, Optional<String> device) {}
