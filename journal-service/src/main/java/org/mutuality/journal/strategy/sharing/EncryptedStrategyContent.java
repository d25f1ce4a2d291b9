package org.mutuality.journal.strategy.sharing;

import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.privacy.EncryptedText;

/**
 * Content of a strategy as it is stored.
 *
 * @param ciphertext title, text and picture, encrypted under the strategy's own key; the fingerprint covers the whole content
 */
public record EncryptedStrategyContent(
        @ErasedField(leaves = "other") StrategyArea area, Audience audience, EncryptedText ciphertext) {}
