package org.mutuality.journal.goal.plan;

import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.freetext.EncryptedTextWithDigest;

/** A plan that is about to be stored. @param steps number of steps */
public record EncryptedPlanWithDigest(EncryptedTextWithDigest text, Optional<YearMonth> targetMonth, int steps) {
    public EncryptedPlan encrypted() {
        return new EncryptedPlan(text.encrypted(), targetMonth, steps);
    }

    /** @param digest of an event's plan */
    public boolean hasSameContent(@Nullable String digest) {
        return text.hasSameContent(digest);
    }
}
