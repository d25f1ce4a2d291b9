package org.mutuality.journal.strategy.readmodel;

import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.SharingConsentRecorded;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.SharingConsentWithdrawalRecorded;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.SharingFamilyRegistered;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyChanged;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyRemoved;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyShared;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyTried;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.TrialNoteRemoved;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.WithContent;
import org.mutuality.journal.strategy.sharing.StrategyContent;
import org.mutuality.journal.strategy.sharing.Trial;
import org.mutuality.platform.eventsourcing.EventMetadata;
import org.mutuality.platform.projection.Projection;

/** Fills {@code sharing_view}, {@code strategy_view} and {@code trial_view}; what is withdrawn is deleted, not marked. */
@Singleton
class StrategyProjection implements Projection<FamilySharingEvent> {
    @Override
    public String name() {
        return "strategy";
    }

    @Override
    public Class<FamilySharingEvent> eventType() {
        return FamilySharingEvent.class;
    }

    @Override
    public void project(FamilySharingEvent event, EventMetadata recorded, Handle sql) {
        UUID familyId = event.sharingId().value();
        switch (event) {
            case SharingFamilyRegistered registered ->
                sql.execute(
                        "insert into sharing_view values (?, ?, ?, false)",
                        familyId,
                        registered.cohortId(),
                        registered.country());
            case SharingConsentRecorded consent ->
                sql.execute("update sharing_view set allowed = true where family_id = ?", familyId);
            case SharingConsentWithdrawalRecorded withdrawal -> consentWithdrawn(familyId, sql);
            case StrategyShared shared -> shared(shared, sql);
            case StrategyChanged changed -> changed(changed, sql);
            case StrategyRemoved removed -> removed(removed.strategyId().value(), sql);
            case StrategyTried tried -> tried(tried, sql);
            // Withdrawing the consent has removed every note already.
            case TrialNoteRemoved removed -> {}
        }
    }

    @Override
    public List<String> tables() {
        return List.of("trial_view", "strategy_view", "sharing_view");
    }

    private static void consentWithdrawn(UUID familyId, Handle sql) {
        sql.execute("update sharing_view set allowed = false where family_id = ?", familyId);
        sql.execute("update trial_view set source_family_id = null where source_family_id = ?", familyId);
        // Its trials still count, per strategy as those of one unknown family.
        sql.execute("""
                with unknown as materialized (
                    select strategy_id, gen_random_uuid() as id from trial_view where family_id = ? group by strategy_id)
                update trial_view t set family_id = unknown.id, anonymous = true, note = null, encrypted_note = null
                from unknown where t.family_id = ? and t.strategy_id = unknown.strategy_id""", familyId, familyId);
    }

    private static void shared(StrategyShared shared, Handle sql) {
        Optional<StrategyContent> clear = shared.content();
        sql.execute(
                "insert into strategy_view values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?)",
                shared.strategyId().value(),
                shared.sharingId().value(),
                shared.cohortId(),
                shared.country(),
                shared.area().jsonValue(),
                clear.map(StrategyContent::title).orElse(null),
                clear.map(StrategyContent::text).orElse(null),
                clear.flatMap(StrategyContent::picture).orElse(null),
                shared.audience().jsonValue(),
                shared.at().atOffset(ZoneOffset.UTC),
                shared.at().atOffset(ZoneOffset.UTC),
                ciphertext(shared));
    }

    private static void changed(StrategyChanged changed, Handle sql) {
        Optional<StrategyContent> clear = changed.content();
        sql.execute(
                "update strategy_view set area = ?, title = ?, text = ?, picture = ?, audience = ?, version = ?,"
                        + " changed_at = ?, ciphertext = ? where strategy_id = ?",
                changed.area().jsonValue(),
                clear.map(StrategyContent::title).orElse(null),
                clear.map(StrategyContent::text).orElse(null),
                clear.flatMap(StrategyContent::picture).orElse(null),
                changed.audience().jsonValue(),
                changed.version(),
                changed.at().atOffset(ZoneOffset.UTC),
                ciphertext(changed),
                changed.strategyId().value());
    }

    private static @Nullable String ciphertext(WithContent event) {
        return event.encrypted()
                .map(content -> content.ciphertext().ciphertext().text())
                .orElse(null);
    }

    private static void removed(UUID strategyId, Handle sql) {
        sql.execute("delete from trial_view where strategy_id = ?", strategyId);
        sql.execute("delete from strategy_view where strategy_id = ?", strategyId);
    }

    // A trial may arrive after its strategy was removed; then it is not stored.
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
                trial.result().jsonValue(),
                trial.note().orElse(null),
                trial.source().kind().jsonValue(),
                trial.source().familyId().orElse(null),
                tried.at().atOffset(ZoneOffset.UTC),
                tried.note().map(note -> note.ciphertext().text()).orElse(null),
                trial.strategyId().value());
    }
}
