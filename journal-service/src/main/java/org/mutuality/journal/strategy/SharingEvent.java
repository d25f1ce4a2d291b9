package org.mutuality.journal.strategy;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.privacy.EncryptedText;

/** What has happened to what a family shares. Private to this service. */
public sealed interface SharingEvent {
    SharingId sharingId();

    Instant at();

    /** Words were shared: sealed; in clear in events from before they were. */
    sealed interface Worded {
        Optional<Content> content();

        Optional<SealedContent> sealed();

        default Area area() {
            return sealed().map(SealedContent::area)
                    .or(() -> content().map(Content::area))
                    .orElseThrow();
        }

        default Audience audience() {
            return sealed().map(SealedContent::audience)
                    .or(() -> content().map(Content::audience))
                    .orElseThrow();
        }

        /** Tells contents apart without their words. */
        default String digest() {
            return sealed().map(content -> content.words().fingerprint())
                    .or(() -> content().map(one -> one.digest().toString()))
                    .orElseThrow();
        }
    }

    @StoredAs(name = "journal.SharingFamilyRegistered", revision = 1)
    record SharerEntered(SharingId sharingId, UUID cohortId, String country, Instant at) implements SharingEvent {}

    @StoredAs(name = "journal.SharingConsentRecorded", revision = 1)
    record SharingAllowed(SharingId sharingId, UUID factId, Instant at) implements SharingEvent {}

    /** A StrategyRemoved follows for each strategy that was shared; a TrialNoteRemoved for each note. */
    @StoredAs(name = "journal.SharingConsentWithdrawalRecorded", revision = 1)
    record SharingForbidden(SharingId sharingId, UUID factId, Instant at) implements SharingEvent {}

    @StoredAs(name = "journal.StrategyShared", revision = 1)
    record StrategyShared(
            SharingId sharingId,
            StrategyId strategyId,
            UUID cohortId,
            String country,
            Optional<Content> content,
            Instant at,
            Optional<SealedContent> sealed)
            implements SharingEvent, Worded {}

    @StoredAs(name = "journal.StrategyChanged", revision = 1)
    record StrategyChanged(
            SharingId sharingId,
            StrategyId strategyId,
            UUID cohortId,
            String country,
            int version,
            Optional<Content> content,
            Instant at,
            Optional<SealedContent> sealed)
            implements SharingEvent, Worded {}

    @StoredAs(name = "journal.StrategyRemoved", revision = 1)
    record StrategyRemoved(
            SharingId sharingId, StrategyId strategyId, UUID cohortId, String country, Removal reason, Instant at)
            implements SharingEvent {}

    /**
     * {@code sharingId}, {@code cohortId} and {@code country} are of the family that tried.
     *
     * @param trial its note in clear only in events from before notes were sealed
     */
    @StoredAs(name = "journal.StrategyTried", revision = 1)
    record StrategyTried(
            SharingId sharingId,
            UUID trialId,
            UUID cohortId,
            String country,
            Trial trial,
            Instant at,
            Optional<EncryptedText> note)
            implements SharingEvent {
        /** Tells trials apart without their words. */
        UUID digest() {
            return trial.digest(note);
        }
    }

    /** Its family's consent is gone, and the note's key with it. */
    @StoredAs(name = "journal.TrialNoteRemoved", revision = 1)
    record TrialNoteRemoved(SharingId sharingId, UUID trialId, Instant at) implements SharingEvent {}
}
