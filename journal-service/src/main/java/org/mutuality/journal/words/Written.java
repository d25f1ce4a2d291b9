package org.mutuality.journal.words;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.store.Derived;

/**
 * Text in a family's own words on its way to be stored.
 *
 * @param digest of it in clear, never stored: to know again what was told before words were sealed
 */
public record Written(SealedText sealed, String digest) {
    /** Tells texts apart that stand in clear, without keeping their words. */
    public static String digest(String text) {
        return Derived.id("words", text).toString();
    }

    /** Both say the same, or nothing. */
    public static boolean same(Optional<Written> told, Optional<String> known) {
        return told.map(one -> known.filter(one::says).isPresent()).orElseGet(known::isEmpty);
    }

    /** @param known fingerprint of what stands; its digest, where it stands in clear */
    public boolean says(@Nullable String known) {
        return sealed.fingerprint().equals(known) || digest.equals(known);
    }
}
