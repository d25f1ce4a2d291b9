package org.mutuality.journal.strategy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.strategy.sharing.Audience;
import org.mutuality.journal.strategy.sharing.EncryptedStrategyContent;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.ChangeStrategy;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RecordSharingConsent;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RecordSharingConsentWithdrawal;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RecordTrial;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.RegisterSharingFamily;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.ShareStrategy;
import org.mutuality.journal.strategy.sharing.FamilySharingCommand.WithdrawStrategy;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.SharingConsentRecorded;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.SharingConsentWithdrawalRecorded;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.SharingFamilyRegistered;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyChanged;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyRemoved;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyShared;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.StrategyTried;
import org.mutuality.journal.strategy.sharing.FamilySharingEvent.TrialNoteRemoved;
import org.mutuality.journal.strategy.sharing.FamilySharingId;
import org.mutuality.journal.strategy.sharing.RemovalReason;
import org.mutuality.journal.strategy.sharing.SourceKind;
import org.mutuality.journal.strategy.sharing.StrategyArea;
import org.mutuality.journal.strategy.sharing.StrategyContent;
import org.mutuality.journal.strategy.sharing.StrategyId;
import org.mutuality.journal.strategy.sharing.StrategySource;
import org.mutuality.journal.strategy.sharing.Trial;
import org.mutuality.journal.strategy.sharing.TrialResult;
import org.mutuality.platform.privacy.Ciphertext;
import org.mutuality.platform.privacy.EncryptedText;

/** Commands and events of one family in Manila, for tests to read as sentences. */
public final class StrategyFixture {
    public static final UUID COHORT = UUID.fromString("00000000-0000-0000-0000-00000000c001");
    public static final FamilySharingId ROSA =
            new FamilySharingId(UUID.fromString("00000000-0000-0000-0000-00000000fa01"));
    public static final FamilySharingId LITO =
            new FamilySharingId(UUID.fromString("00000000-0000-0000-0000-00000000fa02"));
    public static final StrategyId SAVE = new StrategyId(UUID.fromString("00000000-0000-0000-0000-00000000a001"));
    public static final StrategyId COOK = new StrategyId(UUID.fromString("00000000-0000-0000-0000-00000000a002"));
    public static final UUID TRIAL = UUID.fromString("00000000-0000-0000-0000-00000000a101");

    private StrategyFixture() {}

    /** The n-th minute of the day. */
    public static Instant at(int n) {
        return Instant.parse("2021-03-01T08:00:00Z").plusSeconds(60L * n);
    }

    static UUID fact(int n) {
        return new UUID(7, n);
    }

    public static StrategyContent content(String text) {
        return new StrategyContent(StrategyArea.SAVINGS, "A jar a day", text, Optional.empty(), Audience.ALL);
    }

    /** As it is sealed, without the vault. */
    public static EncryptedStrategyContent sealed(String text) {
        StrategyContent content = content(text);
        return new EncryptedStrategyContent(
                content.area(),
                content.audience(),
                new EncryptedText(new Ciphertext("v1." + text.hashCode()), "print of " + text.hashCode()));
    }

    public static Optional<EncryptedText> sealed(Optional<String> note) {
        return note.map(
                words -> new EncryptedText(new Ciphertext("v1." + words.hashCode()), "print of " + words.hashCode()));
    }

    public static Trial trial(Optional<String> note) {
        return new Trial(
                SAVE,
                YearMonth.of(2021, 4),
                TrialResult.HELPED,
                note,
                new StrategySource(SourceKind.CALL, Optional.empty()));
    }

    public static RegisterSharingFamily enter(UUID cohort) {
        return new RegisterSharingFamily(ROSA, cohort, "PH", at(0));
    }

    public static RecordSharingConsent allow(UUID cohort, int fact, int minute) {
        return new RecordSharingConsent(ROSA, cohort, fact(fact), at(minute));
    }

    public static RecordSharingConsentWithdrawal forbid(UUID cohort, int fact, int minute) {
        return new RecordSharingConsentWithdrawal(ROSA, cohort, fact(fact), at(minute));
    }

    public static ShareStrategy share(StrategyId id, String text, int minute) {
        return new ShareStrategy(ROSA, id, content(text), sealed(text), at(minute));
    }

    public static ChangeStrategy change(int from, String text, int minute) {
        return new ChangeStrategy(ROSA, SAVE, from, content(text), sealed(text), at(minute));
    }

    public static WithdrawStrategy withdraw(StrategyId id, int minute) {
        return new WithdrawStrategy(ROSA, id, at(minute));
    }

    public static RecordTrial tryOut(Optional<String> note, int minute) {
        return new RecordTrial(ROSA, TRIAL, trial(note), sealed(note), at(minute));
    }

    public static SharingFamilyRegistered entered() {
        return new SharingFamilyRegistered(ROSA, COHORT, "PH", at(0));
    }

    public static SharingConsentRecorded allowed(int fact, int minute) {
        return new SharingConsentRecorded(ROSA, fact(fact), at(minute));
    }

    public static SharingConsentWithdrawalRecorded forbidden(int fact, int minute) {
        return new SharingConsentWithdrawalRecorded(ROSA, fact(fact), at(minute));
    }

    public static StrategyShared shared(StrategyId id, String text, int minute) {
        return new StrategyShared(ROSA, id, COHORT, "PH", Optional.empty(), at(minute), Optional.of(sealed(text)));
    }

    public static StrategyChanged changed(int version, String text, int minute) {
        return new StrategyChanged(
                ROSA, SAVE, COHORT, "PH", version, Optional.empty(), at(minute), Optional.of(sealed(text)));
    }

    public static StrategyRemoved removed(StrategyId id, RemovalReason reason, int minute) {
        return new StrategyRemoved(ROSA, id, COHORT, "PH", reason, at(minute));
    }

    /** From before words were sealed. */
    public static StrategyShared clear(StrategyId id, String text, int minute) {
        return new StrategyShared(ROSA, id, COHORT, "PH", Optional.of(content(text)), at(minute), Optional.empty());
    }

    public static StrategyTried tried(FamilySharingId who, Optional<String> note, int minute) {
        return new StrategyTried(who, TRIAL, COHORT, "PH", trial(Optional.empty()), at(minute), sealed(note));
    }

    public static TrialNoteRemoved noteRemoved(FamilySharingId who, int minute) {
        return new TrialNoteRemoved(who, TRIAL, at(minute));
    }

    public static StrategyTried tried(Optional<String> note, int minute) {
        return tried(ROSA, note, minute);
    }
}
