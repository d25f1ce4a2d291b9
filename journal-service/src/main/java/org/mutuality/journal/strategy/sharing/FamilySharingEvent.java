package org.mutuality.journal.strategy.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.eventsourcing.ErasedField;
import org.mutuality.platform.eventsourcing.FamilyData;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.privacy.EncryptedText;

/** What has happened to what a family shares. Private to this service. */
public sealed interface FamilySharingEvent {
    FamilySharingId sharingId();

    Instant at();

    /** An event with content: encrypted; unencrypted in events from before content was encrypted. */
    sealed interface WithContent {
        Optional<StrategyContent> content();

        Optional<EncryptedStrategyContent> encrypted();

        default StrategyArea area() {
            return encrypted()
                    .map(EncryptedStrategyContent::area)
                    .or(() -> content().map(StrategyContent::area))
                    .orElseThrow();
        }

        default Audience audience() {
            return encrypted()
                    .map(EncryptedStrategyContent::audience)
                    .or(() -> content().map(StrategyContent::audience))
                    .orElseThrow();
        }

        /** Distinguishes contents without storing their text. */
        default String digest() {
            return encrypted()
                    .map(content -> content.ciphertext().fingerprint())
                    .or(() -> content().map(one -> one.digest().toString()))
                    .orElseThrow();
        }
    }

    @StoredAs(name = "journal.SharingFamilyRegistered", revision = 1)
    record SharingFamilyRegistered(FamilySharingId sharingId, UUID cohortId, String country, Instant at)
            implements FamilySharingEvent {}

    @StoredAs(name = "journal.SharingConsentRecorded", revision = 1)
    record SharingConsentRecorded(FamilySharingId sharingId, UUID factId, Instant at) implements FamilySharingEvent {}

    /** A StrategyRemoved follows for each strategy that was shared; a TrialNoteRemoved for each note. */
    @StoredAs(name = "journal.SharingConsentWithdrawalRecorded", revision = 1)
    record SharingConsentWithdrawalRecorded(FamilySharingId sharingId, UUID factId, Instant at)
            implements FamilySharingEvent {}

    @FamilyData(of = "sharingId")
    @StoredAs(name = "journal.StrategyShared", revision = 1)
    record StrategyShared(
            FamilySharingId sharingId,
            StrategyId strategyId,
            UUID cohortId,
            String country,
            Optional<StrategyContent> content,
            Instant at,
            Optional<EncryptedStrategyContent> encrypted)
            implements FamilySharingEvent, WithContent {}

    @FamilyData(of = "sharingId")
    @StoredAs(name = "journal.StrategyChanged", revision = 1)
    record StrategyChanged(
            FamilySharingId sharingId,
            StrategyId strategyId,
            UUID cohortId,
            String country,
            int version,
            Optional<StrategyContent> content,
            Instant at,
            Optional<EncryptedStrategyContent> encrypted)
            implements FamilySharingEvent, WithContent {}

    @StoredAs(name = "journal.StrategyRemoved", revision = 1)
    record StrategyRemoved(
            FamilySharingId sharingId,
            StrategyId strategyId,
            UUID cohortId,
            String country,
            RemovalReason reason,
            Instant at)
            implements FamilySharingEvent {}

    /**
     * {@code sharingId}, {@code cohortId} and {@code country} are of the family that tried.
     *
     * @param trial with its note only in events from before notes were encrypted
     */
    @FamilyData(of = "sharingId")
    @StoredAs(name = "journal.StrategyTried", revision = 1)
    record StrategyTried(
            FamilySharingId sharingId,
            UUID trialId,
            UUID cohortId,
            String country,
            Trial trial,
            Instant at,
            @ErasedField Optional<EncryptedText> note)
            implements FamilySharingEvent {
        /** Distinguishes trials without storing their text. */
        UUID digest() {
            return trial.digest(note);
        }
    }

    /** The family withdrew its consent; the note's key is destroyed. */
    @StoredAs(name = "journal.TrialNoteRemoved", revision = 1)
    record TrialNoteRemoved(FamilySharingId sharingId, UUID trialId, Instant at) implements FamilySharingEvent {}
}
