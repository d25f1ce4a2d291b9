package org.mutuality.journal.strategy.sharing;

import org.mutuality.platform.privacy.EncryptedText;

/**
 * What a family tells of what worked, as it is stored.
 *
 * @param ciphertext title, text and picture, under the strategy's own key; their fingerprint is that of all of the content
 */
public record EncryptedStrategyContent(StrategyArea area, Audience audience, EncryptedText ciphertext) {}
