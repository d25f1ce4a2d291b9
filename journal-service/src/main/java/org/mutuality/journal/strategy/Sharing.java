package org.mutuality.journal.strategy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.strategy.StrategyProblem.ENROLMENT_NOT_RECEIVED;
import static org.mutuality.journal.strategy.StrategyProblem.STRATEGY_ALREADY_SHARED;
import static org.mutuality.journal.strategy.StrategyProblem.STRATEGY_LIMIT_REACHED;
import static org.mutuality.journal.strategy.StrategyProblem.STRATEGY_NEEDS_CONSENT;
import static org.mutuality.journal.strategy.StrategyProblem.STRATEGY_NOT_FOUND;
import static org.mutuality.journal.strategy.StrategyProblem.STRATEGY_REMOVED;
import static org.mutuality.journal.strategy.StrategyProblem.TRIAL_ALREADY_RECORDED;
import static org.mutuality.journal.strategy.StrategyProblem.TRIAL_NOTE_NEEDS_CONSENT;
import static org.mutuality.journal.strategy.StrategyProblem.TRIAL_OF_OWN_STRATEGY;
import static org.mutuality.platform.problem.CommonProblem.PRECONDITION_FAILED;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
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
import org.mutuality.platform.store.StoredAs;
import org.mutuality.platform.aggregate.CreateIfMissing;

/**
 * All that a family shares, under its consent. One aggregate for both, so that the event store puts every sharing either before
 * a withdrawn consent, which then removes it, or after, when it is refused: nothing slips between.
 */
@StoredAs(name = "journal.FamilySharing", revision = 1)
public class Sharing {
    /** Also those removed: their ids are kept for ever. */
    static final int MOST_STRATEGIES = 1_000;

    static final int MOST_TRIALS = 5_000;

    @AggregateIdentifier
    private @Nullable SharingId id;

    private @Nullable UUID cohortId;
    private @Nullable String country;
    private Consent consent = Consent.NONE;
    private Map<UUID, Shared> strategies = new LinkedHashMap<>();
    private Map<UUID, UUID> trials = new LinkedHashMap<>();

    /** Trials whose notes are sealed and stand. */
    private Set<UUID> noted = new LinkedHashSet<>();

    /** For the event store. */
    Sharing() {}

    @CreateIfMissing
    void decide(EnterFamily command) {
        if (cohortId == null) {
            apply(new SharerEntered(command.sharingId(), command.cohortId(), command.country(), command.at()));
        }
    }

    // A fact of a cohort that isn't the family's is nobody's consent.
    @CreateIfMissing
    void decide(AllowSharing command) {
        if (command.cohortId().equals(cohortId) && consent.isAllowedBy(command.factId(), command.at())) {
            apply(new SharingAllowed(command.sharingId(), command.factId(), command.at()));
        }
    }

    @CreateIfMissing
    void decide(ForbidSharing command) {
        if (command.cohortId().equals(cohortId) && consent.isForbiddenBy(command.factId(), command.at())) {
            apply(new SharingForbidden(command.sharingId(), command.factId(), command.at()));
            strategies.entrySet().stream()
                    .filter(one -> !one.getValue().removed())
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(one -> remove(new StrategyId(one), Removal.CONSENT_WITHDRAWN, command.at()));
            List.copyOf(noted).forEach(one -> apply(new TrialNoteRemoved(command.sharingId(), one, command.at())));
        }
    }

    @CreateIfMissing
    void decide(ShareStrategy command) {
        @Nullable Shared known = strategies.get(command.strategyId().value());
        if (known == null) {
            share(command);
        } else if (known.removed()) {
            throw STRATEGY_REMOVED.because("Share it again under another id");
        } else if (!isSame(known.first(), command.content(), command.sealed())) {
            throw STRATEGY_ALREADY_SHARED.because("The current version is %d", known.version());
        }
    }

    @CreateIfMissing
    void decide(ChangeStrategy command) {
        Shared known = known(command.strategyId());
        if (known.removed()) {
            throw STRATEGY_REMOVED.because("Share it again under another id");
        }
        if (isSame(known.latest(), command.content(), command.sealed())) {
            return;
        }
        if (known.version() != command.from()) {
            throw PRECONDITION_FAILED.because("The current version is %d", known.version());
        }
        apply(new StrategyChanged(
                command.sharingId(),
                command.strategyId(),
                cohort(),
                country(),
                known.version() + 1,
                Optional.empty(),
                command.at(),
                Optional.of(command.sealed())));
    }

    @CreateIfMissing
    void decide(WithdrawStrategy command) {
        if (!known(command.strategyId()).removed()) {
            remove(command.strategyId(), Removal.AUTHOR_WITHDREW, command.at());
        }
    }

    @CreateIfMissing
    void decide(TryStrategy command) {
        @Nullable UUID known = trials.get(command.trialId());
        if (known == null) {
            tryOut(command);
        } else if (!known.equals(command.trial().digest(command.note()))
                && !known.equals(command.trial().digest())) {
            throw TRIAL_ALREADY_RECORDED.because("Record another trial under another id");
        }
    }

    private void share(ShareStrategy command) {
        if (!consent.given()) {
            throw STRATEGY_NEEDS_CONSENT.because("The family must consent to sharing first");
        }
        if (strategies.size() >= MOST_STRATEGIES) {
            throw STRATEGY_LIMIT_REACHED.because("The family has shared %d strategies", strategies.size());
        }
        apply(new StrategyShared(
                command.sharingId(),
                command.strategyId(),
                cohort(),
                country(),
                Optional.empty(),
                command.at(),
                Optional.of(command.sealed())));
    }

    private void tryOut(TryStrategy command) {
        if (strategies.containsKey(command.trial().strategyId().value())) {
            throw TRIAL_OF_OWN_STRATEGY.because("The family shared this strategy itself");
        }
        if (command.trial().note().isPresent() && !consent.given()) {
            throw TRIAL_NOTE_NEEDS_CONSENT.because("Record the trial without a note, or give the consent first");
        }
        if (trials.size() >= MOST_TRIALS) {
            throw STRATEGY_LIMIT_REACHED.because("The family has recorded %d trials", trials.size());
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

    private void remove(StrategyId strategyId, Removal reason, Instant at) {
        apply(new StrategyRemoved(id(), strategyId, cohort(), country(), reason, at));
    }

    private Shared known(StrategyId strategyId) {
        @Nullable Shared known = strategies.get(strategyId.value());
        if (known == null) {
            throw STRATEGY_NOT_FOUND.because("The strategy is not shared");
        }
        return known;
    }

    @EventSourcingHandler
    void evolve(SharerEntered event) {
        id = event.sharingId();
        cohortId = event.cohortId();
        country = event.country();
    }

    @EventSourcingHandler
    void evolve(SharingAllowed event) {
        consent = consent.allowed(event.factId());
    }

    @EventSourcingHandler
    void evolve(SharingForbidden event) {
        consent = consent.forbidden(event.factId(), event.at());
    }

    @EventSourcingHandler
    void evolve(StrategyShared event) {
        String digest = event.digest();
        strategies.put(event.strategyId().value(), new Shared(1, digest, digest, false));
    }

    @EventSourcingHandler
    void evolve(StrategyChanged event) {
        strategies.computeIfPresent(
                event.strategyId().value(),
                (same, known) -> new Shared(event.version(), known.first(), event.digest(), false));
    }

    @EventSourcingHandler
    void evolve(StrategyRemoved event) {
        strategies.computeIfPresent(
                event.strategyId().value(),
                (same, known) -> new Shared(known.version(), known.first(), known.latest(), true));
    }

    @EventSourcingHandler
    void evolve(StrategyTried event) {
        trials.put(event.trialId(), event.digest());
        event.note().ifPresent(note -> noted.add(event.trialId()));
    }

    @EventSourcingHandler
    void evolve(TrialNoteRemoved event) {
        noted.remove(event.trialId());
    }

    // In events from before words were sealed, and in snapshots of them, the digest is of the words themselves.
    private static boolean isSame(String known, Content told, SealedContent sealed) {
        return known.equals(sealed.words().fingerprint())
                || known.equals(told.digest().toString());
    }

    private SharingId id() {
        return entered(id);
    }

    private UUID cohort() {
        return entered(cohortId);
    }

    private String country() {
        return entered(country);
    }

    private static <T> T entered(@Nullable T fact) {
        if (fact == null) {
            // The directory hears of a family by itself, so it may know one that is still on its way to here.
            throw ENROLMENT_NOT_RECEIVED.because("Try again in a moment");
        }
        return fact;
    }

    /** One strategy as far as it must be recognised: digests, never its words. */
    private record Shared(int version, String first, String latest, boolean removed) {}
}
