package org.mutuality.journal.strategy;

import org.mutuality.platform.privacy.Sealed;

/** A trial's note as it is stored. @param fingerprint the same for the same note; tells nothing without the note's key */
public record SealedNote(Sealed words, String fingerprint) {}
