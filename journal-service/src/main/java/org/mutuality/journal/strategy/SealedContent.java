package org.mutuality.journal.strategy;

import org.mutuality.platform.privacy.EncryptedText;

/**
 * What a family tells of what worked, as it is stored.
 *
 * @param words title, text and picture, under the strategy's own key; their fingerprint is that of all of the content
 */
public record SealedContent(Area area, Audience audience, EncryptedText words) {}
