package org.mutuality.journal.words;

import org.mutuality.platform.privacy.Sealed;

/** Text in a family's own words as it is stored, under the family's key. @param fingerprint the same for the same text */
public record SealedText(Sealed text, String fingerprint) {}
