package org.mutuality.journal.journal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.mutuality.platform.http.IfMatch;

/** Commands to a {@link Journal}; each submission returns a {@link Journal.SubmissionOutcome}. */
public sealed interface JournalCommand {
    JournalId journalId();

    UUID familyId();

    UUID cohortId();

    String country();

    YearMonth month();

    /** Whether the cohort has locked the month against corrections. */
    boolean locked();

    /** A command that brings an edition. */
    sealed interface SubmissionCommand extends JournalCommand {
        Edition edition();
    }

    /** @param match the version that the caller expects to be current; empty for any */
    record SubmitJournal(
            @TargetAggregateIdentifier JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            Edition edition,
            SubmissionMode mode,
            Optional<IfMatch> match,
            boolean locked)
            implements SubmissionCommand {}

    /** Whether a submission would be accepted, and as what; applies nothing. */
    record CheckSubmission(@TargetAggregateIdentifier JournalId journalId, SubmitJournal submission) {}

    /** @param version the version that the correction makes, from 2 */
    record CorrectJournal(
            @TargetAggregateIdentifier JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            Edition edition,
            int version,
            boolean locked)
            implements SubmissionCommand {}

    /**
     * Takes back what counts of a month. Repeated, it changes nothing.
     *
     * @param edition only this edition, if it is current; empty: all that are current
     * @param movedTo the month to which a phone's edit moved the edition
     * @param match the version that the caller expects to be current; empty for any
     */
    record WithdrawJournal(
            @TargetAggregateIdentifier JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            Optional<UUID> edition,
            WithdrawalReason reason,
            Optional<YearMonth> movedTo,
            Author withdrawnBy,
            Optional<IfMatch> match,
            boolean locked,
            Instant at)
            implements JournalCommand {}

    /**
     * The family confirms what somebody submitted on its behalf. Repeated, it changes nothing.
     *
     * @param version the version that it confirms; must be the current one
     */
    record ConfirmJournal(
            @TargetAggregateIdentifier JournalId journalId,
            UUID familyId,
            UUID cohortId,
            String country,
            YearMonth month,
            int version,
            Instant at) {}

    /** How a submission relates to what is stored already. */
    enum SubmissionMode {
        /** Online, without an edition id: content that is stored already is a repeat, other content is a correction. */
        ONLINE,

        /** Online, with an edition id or If-Match: always a correction, even one that restores earlier content. */
        EXPLICIT,

        /** Written offline: replaces only the editions that it is based on. */
        OFFLINE
    }
}
