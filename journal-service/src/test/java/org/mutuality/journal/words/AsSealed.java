package org.mutuality.journal.words;

import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.privacy.Sealed;
import org.mutuality.platform.store.Derived;

/** Words as they look when they are sealed, without a vault: nothing of them is left to read. */
public final class AsSealed {
    private AsSealed() {}

    public static Written written(String words) {
        return written(words, Written.digest(words));
    }

    public static Written written(String words, String digest) {
        return new Written(
                new EncryptedText(
                        new Sealed("v1." + Derived.id("sealed", words)),
                        Derived.id("fingerprint", digest).toString()),
                digest);
    }

    public static EncryptedText text(String words) {
        return written(words).sealed();
    }
}
