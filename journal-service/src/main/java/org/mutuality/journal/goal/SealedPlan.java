package org.mutuality.journal.goal;

import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.journal.words.SealedText;

/**
 * A plan as it is stored.
 *
 * @param words all of it, under the family's key
 * @param steps how many
 */
public record SealedPlan(SealedText words, Optional<YearMonth> targetMonth, int steps) {}
