package org.mutuality.journal.strategy;

import static org.mutuality.journal.strategy.Removal.AUTHOR_WITHDREW;
import static org.mutuality.journal.strategy.Removal.CONSENT_WITHDRAWN;
import static org.mutuality.journal.strategy.Shares.*;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.strategy.SharingEvent.SharerEntered;
import org.mutuality.journal.strategy.SharingEvent.SharingAllowed;
import org.mutuality.journal.strategy.SharingEvent.SharingForbidden;
import org.mutuality.journal.strategy.SharingEvent.StrategyTried;
import org.mutuality.testkit.ProjectionSpec;

class StrategyProjectionTest {
    private static final String SHARED = "select title, text, version from strategy_view order by strategy_id";
    private static final String NOTES = "select result, note from trial_view";
    private static final SharingEvent LITO_TRIED =
            new StrategyTried(LITO, TRIAL, COHORT, "PH", trial(Optional.of("two jars")), at(4));

    private final ProjectionSpec<SharingEvent> view =
            ProjectionSpec.of(new StrategyProjection()).given(entered(), lito(), allowed(1, 1));

    @Test
    void what_is_shared_is_shown_in_its_latest_version() {
        view.given(shared(SAVE, "x", 2), changed(2, "y", 3)).then(SHARED, "A jar a day | y | 2");
    }

    @Test
    void what_is_removed_leaves_no_word_and_no_trial() {
        view.given(shared(SAVE, "x", 2), LITO_TRIED, removed(SAVE, AUTHOR_WITHDREW, 5))
                .then(SHARED)
                .then(NOTES);
    }

    @Test
    void with_the_consent_of_who_tried_goes_its_note_but_not_its_trial() {
        view.given(shared(SAVE, "x", 2), LITO_TRIED)
                .then(NOTES, "helped | two jars")
                .given(new SharingForbidden(LITO, new UUID(1, 2), at(6)))
                .then(NOTES, "helped | null");
    }

    @Test
    void a_trial_under_way_when_its_strategy_went_is_not_shown() {
        view.given(shared(SAVE, "x", 2), forbidden(2, 3), removed(SAVE, CONSENT_WITHDRAWN, 3), LITO_TRIED)
                .then(NOTES);
    }

    @Test
    void rebuilt_it_shows_the_same() {
        view.given(
                        shared(SAVE, "x", 2),
                        LITO_TRIED,
                        shared(COOK, "z", 3),
                        new SharingAllowed(LITO, new UUID(1, 1), at(3)),
                        changed(2, "y", 4),
                        removed(COOK, AUTHOR_WITHDREW, 5))
                .rebuilt()
                .then(SHARED, "A jar a day | y | 2")
                .then(NOTES, "helped | two jars")
                .then("select allowed from sharing_view", "true", "true");
    }

    private static SharerEntered lito() {
        return new SharerEntered(LITO, COHORT, "PH", at(0));
    }
}
