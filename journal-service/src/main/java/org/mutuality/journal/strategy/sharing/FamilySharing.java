package org.mutuality.journal.strategy.sharing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.strategy.sharing.StrategyProblem.ENROLMENT_NOT_RECEIVED;
import static org.mutuality.journal.strategy.sharing.StrategyProblem.STRATEGY_ALREADY_SHARED;
import static org.mutuality.journal.strategy.sharing.StrategyProblem.STRATEGY_LIMIT_REACHED;
import static org.mutuality.journal.strategy.sharing.StrategyProblem.STRATEGY_NEEDS_CONSENT;
import static org.mutuality.journal.strategy.sharing.StrategyProblem.STRATEGY_NOT_FOUND;
import static org.mutuality.journal.strategy.sharing.StrategyProblem.STRATEGY_REMOVED;
import static org.mutuality.journal.strategy.sharing.StrategyProblem.TRIAL_ALREADY_RECORDED;
import static org.mutuality.journal.strategy.sharing.StrategyProblem.TRIAL_NOTE_NEEDS_CONSENT;
import static org.mutuality.journal.strategy.sharing.StrategyProblem.TRIAL_OF_OWN_STRATEGY;
import static org.mutuality.platform.problem.CommonProblem.PRECONDITION_FAILED;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
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
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;

/**
 * Everything that a family shares, and its consent to sharing. One aggregate for both, so that every strategy is shared either before
 * the consent is withdrawn, and is then removed, or after, and is then refused.
 */
@StoredAs(name = "journal.FamilySharing", revision = 1)
public class FamilySharing {
    /** Includes removed ones, whose ids are remembered for ever. */
    static final int MAX_STRATEGIES = 1_000;

    static final int MAX_TRIALS = 5_000;

    @AggregateIdentifier
    private @Nullable FamilySharingId id;

    private @Nullable UUID cohortId;
    private @Nullable String country;
    private SharingConsent consent = SharingConsent.NONE;
    private Map<UUID, SharedStrategy> strategies = new LinkedHashMap<>();
    private Map<UUID, UUID> trials = new LinkedHashMap<>();

    /** Trials that have an encrypted note. */
    private Set<UUID> trialsWithNote = new LinkedHashSet<>();

    /** For the event store. */
    FamilySharing() {}

    @CreateIfMissing
    void decide(RegisterSharingFamily command) {
        if (cohortId == null) {
            apply(new SharingFamilyRegistered(
                    command.sharingId(), command.cohortId(), command.country(), command.at()));
        }
    }

    // A consent recorded by another cohort than the family's doesn't count.
    @CreateIfMissing
    void decide(RecordSharingConsent command) {
        if (command.cohortId().equals(cohortId) && consent.isAllowedBy(command.factId(), command.at())) {
            apply(new SharingConsentRecorded(command.sharingId(), command.factId(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(RecordSharingConsentWithdrawal command) {
        if (command.cohortId().equals(cohortId) && consent.isForbiddenBy(command.factId(), command.at())) {
            apply(new SharingConsentWithdrawalRecorded(command.sharingId(), command.factId(), command.at()));
            strategies.entrySet().stream()
                    .filter(one -> !one.getValue().removed())
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(one -> remove(new StrategyId(one), RemovalReason.CONSENT_WITHDRAWN, command.at()));
            List.copyOf(trialsWithNote)
                    .forEach(one -> apply(new TrialNoteRemoved(command.sharingId(), one, command.at())));
        }
    }

    @CreateIfMissing
    void decide(ShareStrategy command) {
        @Nullable SharedStrategy strategy = strategies.get(command.strategyId().value());
        if (strategy == null) {
            share(command);
        } else if (strategy.removed()) {
            throw STRATEGY_REMOVED.because("use-another-id");
        } else if (!isSame(strategy.first(), command.content(), command.encrypted())) {
            throw STRATEGY_ALREADY_SHARED.because("current-version", strategy.version());
        }
    }

    @CreateIfMissing
    void decide(ChangeStrategy command) {
        SharedStrategy strategy = require(command.strategyId());
        if (strategy.removed()) {
            throw STRATEGY_REMOVED.because("use-another-id");
        }
        if (isSame(strategy.latest(), command.content(), command.encrypted())) {
            return;
        }
        if (strategy.version() != command.from()) {
            throw PRECONDITION_FAILED.because("current-version", strategy.version());
        }
        apply(new StrategyChanged(
                command.sharingId(),
                command.strategyId(),
                cohort(),
                country(),
                strategy.version() + 1,
                Optional.empty(),
                command.at(),
                Optional.of(command.encrypted())));
    }

    @CreateIfMissing
    void decide(WithdrawStrategy command) {
        if (!require(command.strategyId()).removed()) {
            remove(command.strategyId(), RemovalReason.AUTHOR_WITHDREW, command.at());
        }
    }

    @CreateIfMissing
    void decide(RecordTrial command) {
        @Nullable UUID digest = trials.get(command.trialId());
        if (digest == null) {
            recordNew(command);
        } else if (!digest.equals(command.trial().digest(command.note()))
                && !digest.equals(command.trial().digest())) {
            throw TRIAL_ALREADY_RECORDED.because("use-another-id");
        }
    }

    private void share(ShareStrategy command) {
        if (!consent.granted()) {
            throw STRATEGY_NEEDS_CONSENT.because("consent-first");
        }
        if (strategies.size() >= MAX_STRATEGIES) {
            throw STRATEGY_LIMIT_REACHED.because("strategies", strategies.size());
        }
        apply(new StrategyShared(
                command.sharingId(),
                command.strategyId(),
                cohort(),
                country(),
                Optional.empty(),
                command.at(),
                Optional.of(command.encrypted())));
    }

    private void recordNew(RecordTrial command) {
        if (strategies.containsKey(command.trial().strategyId().value())) {
            throw TRIAL_OF_OWN_STRATEGY.because("own");
        }
        if (command.trial().note().isPresent() && !consent.granted()) {
            throw TRIAL_NOTE_NEEDS_CONSENT.because("without-note");
        }
        if (trials.size() >= MAX_TRIALS) {
            throw STRATEGY_LIMIT_REACHED.because("trials", trials.size());
        }
        apply(new StrategyTried(
                command.sharingId(),
                command.trialId(),
                cohort(),
                country(),
                command.trial().withoutNote(),
                command.at(),
                command.note()));
    }

    private void remove(StrategyId strategyId, RemovalReason reason, Instant at) {
        apply(new StrategyRemoved(id(), strategyId, cohort(), country(), reason, at));
    }

    private SharedStrategy require(StrategyId strategyId) {
        @Nullable SharedStrategy strategy = strategies.get(strategyId.value());
        if (strategy == null) {
            throw STRATEGY_NOT_FOUND.because("not-shared");
        }
        return strategy;
    }

    @EventSourcingHandler
    void evolve(SharingFamilyRegistered event) {
        id = event.sharingId();
        cohortId = event.cohortId();
        country = event.country();
    }

    @EventSourcingHandler
    void evolve(SharingConsentRecorded event) {
        consent = consent.allowed(event.factId());
    }

    @EventSourcingHandler
    void evolve(SharingConsentWithdrawalRecorded event) {
        consent = consent.forbidden(event.factId(), event.at());
    }

    @EventSourcingHandler
    void evolve(StrategyShared event) {
        String digest = event.digest();
        strategies.put(event.strategyId().value(), new SharedStrategy(1, digest, digest, false));
    }

    @EventSourcingHandler
    void evolve(StrategyChanged event) {
        strategies.computeIfPresent(
                event.strategyId().value(),
                (same, strategy) -> new SharedStrategy(event.version(), strategy.first(), event.digest(), false));
    }

    @EventSourcingHandler
    void evolve(StrategyRemoved event) {
        strategies.computeIfPresent(
                event.strategyId().value(),
                (same, strategy) -> new SharedStrategy(strategy.version(), strategy.first(), strategy.latest(), true));
    }

    @EventSourcingHandler
    void evolve(StrategyTried event) {
        trials.put(event.trialId(), event.digest());
        event.note().ifPresent(note -> trialsWithNote.add(event.trialId()));
    }

    @EventSourcingHandler
    void evolve(TrialNoteRemoved event) {
        trialsWithNote.remove(event.trialId());
    }

    // For events from before text was encrypted, and snapshots of them, the digest covers the unencrypted content.
    private static boolean isSame(String stored, StrategyContent content, EncryptedStrategyContent encrypted) {
        return stored.equals(encrypted.ciphertext().fingerprint())
                || stored.equals(content.digest().toString());
    }

    private FamilySharingId id() {
        return requireRegistered(id);
    }

    private UUID cohort() {
        return requireRegistered(cohortId);
    }

    private String country() {
        return requireRegistered(country);
    }

    private static <T> T requireRegistered(@Nullable T fact) {
        if (fact == null) {
            // The directory has its own consumer, so it may know a family whose enrolment has not reached this
            // aggregate yet.
            throw ENROLMENT_NOT_RECEIVED.because("try-again");
        }
        return fact;
    }

    /** What recognises a strategy: digests of its first and latest content, never its text. */
    private record SharedStrategy(int version, String first, String latest, boolean removed) {}

    /**
     * Whether a family consents to sharing, from events that may arrive repeatedly, late or out of order. In doubt it doesn't: a
     * withdrawal always counts once, a consent only when it is later than every withdrawal.
     *
     * @param countedFacts ids of the events that have counted
     * @param lastForbidden when it was last withdrawn
     */
    record SharingConsent(boolean granted, Set<UUID> countedFacts, Optional<Instant> lastForbidden) {
        static final SharingConsent NONE = new SharingConsent(false, Set.of(), Optional.empty());

        boolean isAllowedBy(UUID fact, Instant at) {
            return !granted && !countedFacts.contains(fact) && isAfterWithdrawals(at);
        }

        // A consent that was never given can be withdrawn too: it may still be on its way.
        boolean isForbiddenBy(UUID fact, Instant at) {
            return !countedFacts.contains(fact) && (granted || isAfterWithdrawals(at));
        }

        SharingConsent allowed(UUID fact) {
            return new SharingConsent(true, with(fact), lastForbidden);
        }

        SharingConsent forbidden(UUID fact, Instant at) {
            return new SharingConsent(
                    false,
                    with(fact),
                    lastForbidden.filter(last -> last.isAfter(at)).or(() -> Optional.of(at)));
        }

        private boolean isAfterWithdrawals(Instant at) {
            return lastForbidden.map(at::isAfter).orElse(true);
        }

        private Set<UUID> with(UUID fact) {
            return Stream.concat(countedFacts.stream(), Stream.of(fact)).collect(Collectors.toUnmodifiableSet());
        }
    }
}
