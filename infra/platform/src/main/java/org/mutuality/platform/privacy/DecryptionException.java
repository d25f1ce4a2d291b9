package org.mutuality.platform.privacy;

import org.jspecify.annotations.Nullable;

/** Sealed text that isn't what was sealed for this family and purpose: changed, moved or garbled. Never what it holds. */
public final class DecryptionException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    DecryptionException(String why, @Nullable Throwable cause) {
        super("Encrypted data cannot be decrypted: " + why, cause);
    }
}
