package org.mutuality.journal.goal.plan;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.freetext.EncryptedTextWithDigest;

/** A plan on its way to be stored. @param steps how many */
public record EncryptedPlanWithDigest(EncryptedTextWithDigest text, Optional<YearMonth> targetMonth, int steps) {
    public EncryptedPlan sealed() {
        return new EncryptedPlan(text.encrypted(), targetMonth, steps);
    }

    /** @param known digest of an event's plan */
    public boolean hasSameContent(@Nullable String known) {
        return text.hasSameContent(known);
    }
}
