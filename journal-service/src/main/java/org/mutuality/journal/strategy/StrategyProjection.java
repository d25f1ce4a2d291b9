package org.mutuality.journal.strategy;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.mutuality.journal.strategy.SharingEvent.SharerEntered;
import org.mutuality.journal.strategy.SharingEvent.SharingAllowed;
import org.mutuality.journal.strategy.SharingEvent.SharingForbidden;
import org.mutuality.journal.strategy.SharingEvent.StrategyChanged;
import org.mutuality.journal.strategy.SharingEvent.StrategyRemoved;
import org.mutuality.journal.strategy.SharingEvent.StrategyShared;
import org.mutuality.journal.strategy.SharingEvent.StrategyTried;
import org.mutuality.platform.store.Recorded;
import org.mutuality.platform.view.Projection;

/** Fills {@code sharing_view}, {@code strategy_view} and {@code trial_view}; what is withdrawn is deleted, not marked. */
@Singleton
class StrategyProjection implements Projection<SharingEvent> {
    @Override
    public String name() {
        return "strategy_view";
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
        sql.execute("update trial_view set note = null where family_id = ?", familyId);
    }

    private static void shared(StrategyShared shared, Handle sql) {
        Content content = shared.content();
        sql.execute(
                "insert into strategy_view values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
                shared.strategyId().value(),
                shared.sharingId().value(),
                shared.cohortId(),
                shared.country(),
                content.area().word(),
                content.title(),
                content.text(),
                content.picture().orElse(null),
                content.audience().word(),
                shared.at().atOffset(ZoneOffset.UTC),
                shared.at().atOffset(ZoneOffset.UTC));
    }

    private static void changed(StrategyChanged changed, Handle sql) {
        Content content = changed.content();
        sql.execute(
                "update strategy_view set area = ?, title = ?, text = ?, picture = ?, audience = ?, version = ?,"
                        + " changed_at = ? where strategy_id = ?",
                content.area().word(),
                content.title(),
                content.text(),
                content.picture().orElse(null),
                content.audience().word(),
                changed.version(),
                changed.at().atOffset(ZoneOffset.UTC),
                changed.strategyId().value());
    }

    private static void removed(UUID strategyId, Handle sql) {
        sql.execute("delete from trial_view where strategy_id = ?", strategyId);
        sql.execute("delete from strategy_view where strategy_id = ?", strategyId);
    }

    // A trial may have been under way when its strategy was removed: then nothing of it is shown.
    private static void tried(StrategyTried tried, Handle sql) {
        Trial trial = tried.trial();
        sql.execute(
                "insert into trial_view select ?, ?, strategy_id, ?, ?, ?, ?, ?, ?, ?, ? from strategy_view"
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
                trial.strategyId().value());
    }
}
