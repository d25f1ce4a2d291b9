package org.mutuality.journal.strategy.readmodel;

import static org.mutuality.journal.strategy.StrategyFixture.*;
import static org.mutuality.journal.strategy.StrategyFixture.clear;
import static org.mutuality.journal.strategy.StrategyFixture.tried;
import static org.mutuality.journal.strategy.sharing.RemovalReason.AUTHOR_WITHDREW;
import static org.mutuality.journal.strategy.sharing.RemovalReason.CONSENT_WITHDRAWN;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.SharingConsentRecorded;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.SharingConsentWithdrawalRecorded;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.SharingFamilyRegistered;
import org.mutuality.testkit.ProjectionSpec;

class StrategyProjectionTest {
    private static final String SHARED = "select title, ciphertext, version from strategy_view order by strategy_id";
    private static final String NOTES = "select result, encrypted_note is not null as noted from trial_view";
    private static final FamilySharingEvent LITO_TRIED = tried(LITO, Optional.of("two jars"), 4);

    private final ProjectionSpec<FamilySharingEvent> view =
            ProjectionSpec.of(new StrategyProjection()).given(entered(), lito(), allowed(1, 1));

    @Test
    void what_is_shared_is_shown_in_its_latest_version() {
        view.given(shared(SAVE, "x", 2), changed(2, "y", 3)).then(SHARED, "null | v1.%d | 2".formatted("y".hashCode()));
    }

    @Test
    void what_is_removed_leaves_no_text_and_no_trial() {
        view.given(shared(SAVE, "x", 2), LITO_TRIED, removed(SAVE, AUTHOR_WITHDREW, 5))
                .then(SHARED)
                .then(NOTES);
    }

    @Test
    void with_the_consent_of_who_tried_goes_its_note_but_not_its_trial() {
        view.given(shared(SAVE, "x", 2), LITO_TRIED)
                .then(NOTES, "helped | true")
                .given(new SharingConsentWithdrawalRecorded(LITO, new UUID(1, 2), at(6)))
                .then(NOTES, "helped | false");
    }

    @Test
    void and_its_name_and_that_of_whom_others_learned_it_from() {
        String names =
                "select anonymous, family_id = '%s' as known, source_family_id is null as unknown_source from trial_view"
                        .formatted(LITO.value());
        view.given(shared(SAVE, "x", 2), LITO_TRIED)
                .then(names, "false | true | true")
                .given(new SharingConsentWithdrawalRecorded(LITO, new UUID(1, 2), at(6)))
                .then(names, "true | false | true");
    }

    @Test
    void what_was_shared_in_clear_before_stays_as_it_was() {
        view.given(clear(SAVE, "x", 2))
                .then("select title, text, ciphertext from strategy_view", "A jar a day | x | null")
                .given(changed(2, "y", 3))
                .then(SHARED, "null | v1.%d | 2".formatted("y".hashCode()));
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
                        new SharingConsentRecorded(LITO, new UUID(1, 1), at(3)),
                        changed(2, "y", 4),
                        removed(COOK, AUTHOR_WITHDREW, 5))
                .rebuilt()
                .then(SHARED, "null | v1.%d | 2".formatted("y".hashCode()))
                .then(NOTES, "helped | true")
                .then("select allowed from sharing_view", "true", "true");
    }

    private static SharingFamilyRegistered lito() {
        return new SharingFamilyRegistered(LITO, COHORT, "PH", at(0));
    }
}
