package org.mutuality.journal.goal.plan;

import java.time.YearMonth;
import java.util.Optional;
import org.mutuality.platform.privacy.EncryptedText;

/**
 * A plan as it is stored.
 *
 * @param text the whole plan, encrypted under the family's key
 * @param steps number of steps
 */
public record EncryptedPlan(EncryptedText text, Optional<YearMonth> targetMonth, int steps) {}
