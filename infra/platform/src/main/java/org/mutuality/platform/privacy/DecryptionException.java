package org.mutuality.platform.privacy;

import org.jspecify.annotations.Nullable;

/** Encrypted text was modified, or encrypted for another family or purpose. The message never contains its content. */
public final class DecryptionException extends IllegalStateException {
    private static final long serialVersionUID = 1;

    DecryptionException(String reason, @Nullable Throwable cause) {
        super("Encrypted data cannot be decrypted: " + reason, cause);
    }
}
