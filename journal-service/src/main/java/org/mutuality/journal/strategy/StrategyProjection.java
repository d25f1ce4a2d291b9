package org.mutuality.journal.strategy;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.strategy.SharingEvent.SharerEntered;
import org.mutuality.journal.strategy.SharingEvent.SharingAllowed;
import org.mutuality.journal.strategy.SharingEvent.SharingForbidden;
import org.mutuality.journal.strategy.SharingEvent.StrategyChanged;
import org.mutuality.journal.strategy.SharingEvent.StrategyRemoved;
import org.mutuality.journal.strategy.SharingEvent.StrategyShared;
import org.mutuality.journal.strategy.SharingEvent.StrategyTried;
import org.mutuality.journal.strategy.SharingEvent.TrialNoteRemoved;
import org.mutuality.journal.strategy.SharingEvent.Worded;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code sharing_view}, {@code strategy_view} and {@code trial_view}; what is withdrawn is deleted, not marked. */
@Singleton
class StrategyProjection implements Projection<SharingEvent> {
    @Override
    public String name() {
        return "strategy";
    }

    @Override
    public Class<SharingEvent> family() {
        return SharingEvent.class;
    }

    @Override
    public void project(SharingEvent event, Recorded recorded, Handle sql) {
        UUID familyId = event.sharingId().value();
        switch (event) {
            case SharerEntered entered ->
                sql.execute(
                        "insert into sharing_view values (?, ?, ?, false)",
                        familyId,
                        entered.cohortId(),
                        entered.country());
            case SharingAllowed allowed ->
                sql.execute("update sharing_view set allowed = true where family_id = ?", familyId);
            case SharingForbidden forbidden -> forbidden(familyId, sql);
            case StrategyShared shared -> shared(shared, sql);
            case StrategyChanged changed -> changed(changed, sql);
            case StrategyRemoved removed -> removed(removed.strategyId().value(), sql);
            case StrategyTried tried -> tried(tried, sql);
            // With the consent went every note already.
            case TrialNoteRemoved removed -> {}
        }
    }

    @Override
    public void forget(Handle sql) {
        sql.execute("delete from trial_view");
        sql.execute("delete from strategy_view");
        sql.execute("delete from sharing_view");
    }

    private static void forbidden(UUID familyId, Handle sql) {
        sql.execute("update sharing_view set allowed = false where family_id = ?", familyId);
        sql.execute("update trial_view set heard_from_family = null where heard_from_family = ?", familyId);
        // Its trials go on to count, as one unknown family's of each strategy.
        sql.execute("""
                with unknown as materialized (
                    select strategy_id, gen_random_uuid() as id from trial_view where family_id = ? group by strategy_id)
                update trial_view t set family_id = unknown.id, nameless = true, note = null, sealed_note = null
                from unknown where t.family_id = ? and t.strategy_id = unknown.strategy_id""", familyId, familyId);
    }

    private static void shared(StrategyShared shared, Handle sql) {
        Optional<Content> clear = shared.content();
        sql.execute(
                "insert into strategy_view values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)",
                shared.strategyId().value(),
                shared.sharingId().value(),
                shared.cohortId(),
                shared.country(),
                shared.area().word(),
                clear.map(Content::title).orElse(null),
                clear.map(Content::text).orElse(null),
                clear.flatMap(Content::picture).orElse(null),
                shared.audience().word(),
                shared.at().atOffset(ZoneOffset.UTC),
                shared.at().atOffset(ZoneOffset.UTC),
                words(shared));
    }

    private static void changed(StrategyChanged changed, Handle sql) {
        Optional<Content> clear = changed.content();
        sql.execute(
                "update strategy_view set area = ?, title = ?, text = ?, picture = ?, audience = ?, version = ?,"
                        + " changed_at = ?, words = ? where strategy_id = ?",
                changed.area().word(),
                clear.map(Content::title).orElse(null),
                clear.map(Content::text).orElse(null),
                clear.flatMap(Content::picture).orElse(null),
                changed.audience().word(),
                changed.version(),
                changed.at().atOffset(ZoneOffset.UTC),
                words(changed),
                changed.strategyId().value());
    }

    private static @Nullable String words(Worded event) {
        return event.sealed()
                .map(content -> content.words().ciphertext().text())
                .orElse(null);
    }

    private static void removed(UUID strategyId, Handle sql) {
        sql.execute("delete from trial_view where strategy_id = ?", strategyId);
        sql.execute("delete from strategy_view where strategy_id = ?", strategyId);
    }

    // A trial may have been under way when its strategy was removed: then nothing of it is shown.
    private static void tried(StrategyTried tried, Handle sql) {
        Trial trial = tried.trial();
        sql.execute(
                "insert into trial_view select ?, ?, strategy_id, ?, ?, ?, ?, ?, ?, ?, ?, false, ? from strategy_view"
                        + " where strategy_id = ?",
                tried.sharingId().value(),
                tried.trialId(),
                tried.cohortId(),
                tried.country(),
                trial.month().toString(),
                trial.result().word(),
                trial.note().orElse(null),
                trial.heardFrom().kind().word(),
                trial.heardFrom().familyId().orElse(null),
                tried.at().atOffset(ZoneOffset.UTC),
                tried.note().map(note -> note.ciphertext().text()).orElse(null),
                trial.strategyId().value());
    }
}
