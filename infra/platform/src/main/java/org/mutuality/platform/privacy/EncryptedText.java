package org.mutuality.platform.privacy;

/**
 * Somebody's own words as they are stored.
 *
 * @param fingerprint the same for the same words of one owner and purpose; it tells nothing once the owner's key is destroyed
 */
public record EncryptedText(Ciphertext ciphertext, String fingerprint) {}
