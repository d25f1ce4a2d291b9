package org.mutuality.journal.outbox;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.contracts.journal.GoalAdvanced;
import org.mutuality.contracts.journal.GoalChanged;
import org.mutuality.contracts.journal.GoalDropped;
import org.mutuality.contracts.journal.GoalFact;
import org.mutuality.contracts.journal.GoalReached;
import org.mutuality.contracts.journal.GoalSet;
import org.mutuality.journal.goal.GoalEvent;
import org.mutuality.journal.goal.Whose;
import org.mutuality.platform.outbox.Announcement;
import org.mutuality.platform.outbox.Announcer;
import org.mutuality.platform.store.Recorded;

/** Tells how goals go on: area, month and share. Wording, steps, notes and reasons stay home. */
@Singleton
public class GoalAnnouncer implements Announcer<GoalEvent> {
    @Override
    public Class<GoalEvent> family() {
        return GoalEvent.class;
    }

    @Override
    public Optional<Announcement> announce(GoalEvent event, Recorded recorded) {
        Whose whose = event.whose();
        return Optional.of(
                new Announcement(told(event), whose.familyId(), whose.country(), Optional.of(whose.cohortId())));
    }

    private static GoalFact told(GoalEvent event) {
        UUID id = event.goalId().value();
        UUID family = event.whose().familyId();
        UUID cohort = event.whose().cohortId();
        String country = event.whose().country();
        String area = event.whose().area().text();
        return switch (event) {
            case GoalEvent.GoalSet set -> new GoalSet(id, family, cohort, country, area, set.targetMonth(), set.at());
            case GoalEvent.GoalChanged changed ->
                new GoalChanged(id, family, cohort, country, area, changed.targetMonth(), changed.at());
            case GoalEvent.GoalAdvanced advanced ->
                new GoalAdvanced(
                        id, family, cohort, country, area, advanced.progress().share(), advanced.at());
            case GoalEvent.GoalReached reached -> new GoalReached(id, family, cohort, country, area, reached.at());
            case GoalEvent.GoalDropped dropped -> new GoalDropped(id, family, cohort, country, area, dropped.at());
        };
    }
}
