package org.mutuality.journal.strategy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.journal.strategy.SharingCommand.AllowSharing;
import org.mutuality.journal.strategy.SharingCommand.ChangeStrategy;
import org.mutuality.journal.strategy.SharingCommand.EnterFamily;
import org.mutuality.journal.strategy.SharingCommand.ForbidSharing;
import org.mutuality.journal.strategy.SharingCommand.ShareStrategy;
import org.mutuality.journal.strategy.SharingCommand.TryStrategy;
import org.mutuality.journal.strategy.SharingCommand.WithdrawStrategy;
import org.mutuality.journal.strategy.SharingEvent.SharerEntered;
import org.mutuality.journal.strategy.SharingEvent.SharingAllowed;
import org.mutuality.journal.strategy.SharingEvent.SharingForbidden;
import org.mutuality.journal.strategy.SharingEvent.StrategyChanged;
import org.mutuality.journal.strategy.SharingEvent.StrategyRemoved;
import org.mutuality.journal.strategy.SharingEvent.StrategyShared;
import org.mutuality.journal.strategy.SharingEvent.StrategyTried;
import org.mutuality.journal.strategy.SharingEvent.TrialNoteRemoved;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.privacy.Sealed;

/** Commands and events of one family in Manila, for tests to read as sentences. */
final class Shares {
    static final UUID COHORT = UUID.fromString("00000000-0000-0000-0000-00000000c001");
    static final SharingId ROSA = new SharingId(UUID.fromString("00000000-0000-0000-0000-00000000fa01"));
    static final SharingId LITO = new SharingId(UUID.fromString("00000000-0000-0000-0000-00000000fa02"));
    static final StrategyId SAVE = new StrategyId(UUID.fromString("00000000-0000-0000-0000-00000000a001"));
    static final StrategyId COOK = new StrategyId(UUID.fromString("00000000-0000-0000-0000-00000000a002"));
    static final UUID TRIAL = UUID.fromString("00000000-0000-0000-0000-00000000a101");

    private Shares() {}

    /** The n-th minute of the day. */
    static Instant at(int n) {
        return Instant.parse("2021-03-01T08:00:00Z").plusSeconds(60L * n);
    }

    static UUID fact(int n) {
        return new UUID(7, n);
    }

    static Content content(String text) {
        return new Content(Area.SAVINGS, "A jar a day", text, Optional.empty(), Audience.ALL);
    }

    /** As it is sealed, without the vault. */
    static SealedContent sealed(String text) {
        Content content = content(text);
        return new SealedContent(
                content.area(),
                content.audience(),
                new EncryptedText(new Sealed("v1." + text.hashCode()), "print of " + text.hashCode()));
    }

    static Optional<EncryptedText> sealed(Optional<String> note) {
        return note.map(
                words -> new EncryptedText(new Sealed("v1." + words.hashCode()), "print of " + words.hashCode()));
    }

    static Trial trial(Optional<String> note) {
        return new Trial(
                SAVE, YearMonth.of(2021, 4), Result.HELPED, note, new HeardFrom(Channel.CALL, Optional.empty()));
    }

    static EnterFamily enter(UUID cohort) {
        return new EnterFamily(ROSA, cohort, "PH", at(0));
    }

    static AllowSharing allow(UUID cohort, int fact, int minute) {
        return new AllowSharing(ROSA, cohort, fact(fact), at(minute));
    }

    static ForbidSharing forbid(UUID cohort, int fact, int minute) {
        return new ForbidSharing(ROSA, cohort, fact(fact), at(minute));
    }

    static ShareStrategy share(StrategyId id, String text, int minute) {
        return new ShareStrategy(ROSA, id, content(text), sealed(text), at(minute));
    }

    static ChangeStrategy change(int from, String text, int minute) {
        return new ChangeStrategy(ROSA, SAVE, from, content(text), sealed(text), at(minute));
    }

    static WithdrawStrategy withdraw(StrategyId id, int minute) {
        return new WithdrawStrategy(ROSA, id, at(minute));
    }

    static TryStrategy tryOut(Optional<String> note, int minute) {
        return new TryStrategy(ROSA, TRIAL, trial(note), sealed(note), at(minute));
    }

    static SharerEntered entered() {
        return new SharerEntered(ROSA, COHORT, "PH", at(0));
    }

    static SharingAllowed allowed(int fact, int minute) {
        return new SharingAllowed(ROSA, fact(fact), at(minute));
    }

    static SharingForbidden forbidden(int fact, int minute) {
        return new SharingForbidden(ROSA, fact(fact), at(minute));
    }

    static StrategyShared shared(StrategyId id, String text, int minute) {
        return new StrategyShared(ROSA, id, COHORT, "PH", Optional.empty(), at(minute), Optional.of(sealed(text)));
    }

    static StrategyChanged changed(int version, String text, int minute) {
        return new StrategyChanged(
                ROSA, SAVE, COHORT, "PH", version, Optional.empty(), at(minute), Optional.of(sealed(text)));
    }

    static StrategyRemoved removed(StrategyId id, Removal reason, int minute) {
        return new StrategyRemoved(ROSA, id, COHORT, "PH", reason, at(minute));
    }

    /** From before words were sealed. */
    static StrategyShared clear(StrategyId id, String text, int minute) {
        return new StrategyShared(ROSA, id, COHORT, "PH", Optional.of(content(text)), at(minute), Optional.empty());
    }

    static StrategyTried tried(SharingId who, Optional<String> note, int minute) {
        return new StrategyTried(who, TRIAL, COHORT, "PH", trial(Optional.empty()), at(minute), sealed(note));
    }

    static TrialNoteRemoved noteRemoved(SharingId who, int minute) {
        return new TrialNoteRemoved(who, TRIAL, at(minute));
    }

    static StrategyTried tried(Optional<String> note, int minute) {
        return tried(ROSA, note, minute);
    }
}
