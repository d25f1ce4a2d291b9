package org.mutuality.platform.privacy;

/**
 * A free text as it is stored.
 *
 * @param fingerprint equal for equal texts of one owner and purpose; reveals nothing once the owner's key is
 *     destroyed
 */
public record EncryptedText(Ciphertext ciphertext, String fingerprint) {}
