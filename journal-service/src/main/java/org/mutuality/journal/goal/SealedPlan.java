package org.mutuality.journal.goal;

import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.platform.privacy.EncryptedText;

/**
 * A plan as it is stored.
 *
 * @param words all of it, under the family's key
 * @param steps how many
 */
public record SealedPlan(EncryptedText words, Optional<YearMonth> targetMonth, int steps) {}
