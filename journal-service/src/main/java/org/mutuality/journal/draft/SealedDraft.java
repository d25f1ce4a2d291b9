package org.mutuality.journal.draft;

import org.mutuality.platform.privacy.Sealed;

/** A draft as it is stored, under the family's key. @param fingerprint the same for the same answers */
public record SealedDraft(Sealed answers, String fingerprint) {}
