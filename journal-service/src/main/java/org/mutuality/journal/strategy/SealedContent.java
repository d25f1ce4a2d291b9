package org.mutuality.journal.strategy;

import org.mutuality.platform.privacy.Sealed;

/**
 * What a family tells of what worked, as it is stored.
 *
 * @param words title, text and picture, under the strategy's own key
 * @param fingerprint the same for the same content; tells nothing without that key
 */
public record SealedContent(Area area, Audience audience, Sealed words, String fingerprint) {}
