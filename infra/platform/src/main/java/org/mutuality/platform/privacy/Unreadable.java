package org.mutuality.platform.privacy;

import org.jspecify.annotations.Nullable;

/** Sealed text that isn't what was sealed for this family and purpose: changed, moved or garbled. Never what it holds. */
public final class Unreadable extends IllegalStateException {
    private static final long serialVersionUID = 1;

    Unreadable(String why, @Nullable Throwable cause) {
        super("Encrypted data cannot be decrypted: " + why, cause);
    }
}
