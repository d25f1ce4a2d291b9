package org.mutuality.journal.strategy.readmodel;

import java.util.Optional;
import org.mutuality.platform.privacy.SmallCells;

/**
 * How many families tried a strategy, each by its latest trial.
 *
 * @param near families within the reader's reach, as they are
 * @param elsewhere all others; left out when they are fewer than five
 */
public record TrialCounts(ResultCounts near, Optional<OutsideCounts> elsewhere) {
    public record ResultCounts(long helped, long somewhat, long not) {
        long families() {
            return helped + somewhat + not;
        }

        // One small cell alone could be computed from the others and the sum, so all go with it.
        private boolean tellable() {
            return SmallCells.isEmptyOrPublishable(helped)
                    && SmallCells.isEmptyOrPublishable(somewhat)
                    && SmallCells.isEmptyOrPublishable(not);
        }
    }

    /** @param results left out when one of them is of fewer than five families */
    public record OutsideCounts(long families, Optional<ResultCounts> results) {}

    static TrialCounts of(ResultCounts near, ResultCounts elsewhere) {
        return new TrialCounts(
                near,
                Optional.of(elsewhere)
                        .filter(all -> SmallCells.isPublishable(all.families()))
                        .map(all ->
                                new OutsideCounts(all.families(), Optional.of(all).filter(ResultCounts::tellable))));
    }
}
