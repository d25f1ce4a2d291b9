package org.mutuality.journal.goal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.journal.goal.GoalProblem.GOAL_ALREADY_SET;
import static org.mutuality.journal.goal.GoalProblem.GOAL_CHANGED;
import static org.mutuality.journal.goal.GoalProblem.GOAL_ENDED;
import static org.mutuality.journal.goal.GoalProblem.GOAL_INVALID;
import static org.mutuality.journal.goal.GoalProblem.GOAL_NOT_FOUND;
import static org.mutuality.journal.goal.GoalProblem.GOAL_PROGRESS_ALREADY_RECORDED;
import static org.mutuality.journal.goal.GoalProblem.GOAL_PROGRESS_SKIPPED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.freetext.EncryptedTextWithDigest;
import org.mutuality.journal.goal.GoalCommand.AdvanceGoal;
import org.mutuality.journal.goal.GoalCommand.ChangeGoal;
import org.mutuality.journal.goal.GoalCommand.DropGoal;
import org.mutuality.journal.goal.GoalCommand.ReachGoal;
import org.mutuality.journal.goal.GoalCommand.SetGoal;
import org.mutuality.journal.goal.GoalEvent.GoalAdvanced;
import org.mutuality.journal.goal.GoalEvent.GoalChanged;
import org.mutuality.journal.goal.GoalEvent.GoalDropped;
import org.mutuality.journal.goal.GoalEvent.GoalReached;
import org.mutuality.journal.goal.GoalEvent.GoalSet;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.privacy.EncryptedText;
import org.mutuality.platform.problem.ValidationErrors;

/**
 * What a family wants to reach. Its version counts its events. Progress is always accepted, because it may have been written offline
 * before the goal ended, and never reopens a goal that has ended. A dropped goal can still be reached; a reached one stays reached.
 */
@StoredAs(name = "journal.Goal", revision = 2)
public class Goal {
    @AggregateIdentifier
    private @Nullable GoalId id;

    private @Nullable GoalSubject subject;

    /** Digests of plans, because a snapshot must hold no free text. */
    private @Nullable String first;

    private @Nullable String plan;
    private int steps;
    private List<ProgressFingerprint> progress = new ArrayList<>();
    private GoalState state = GoalState.OPEN;
    private long version;

    /** For the event store. */
    Goal() {}

    @CreateIfMissing
    void decide(SetGoal command) {
        if (id == null) {
            apply(new GoalSet(
                    command.goalId(),
                    command.subject(),
                    Optional.empty(),
                    command.at(),
                    Optional.of(command.plan().encrypted())));
        } else if (!command.subject().equals(subject) || !command.plan().hasSameContent(first)) {
            throw GOAL_ALREADY_SET.because("use-another-id");
        }
    }

    // Created when missing, so that the refusal is ours and not Axon's.
    @CreateIfMissing
    void decide(AdvanceGoal command) {
        GoalSubject of = requireSubject();
        if (command.number() > progress.size() + 1) {
            throw GOAL_PROGRESS_SKIPPED.because("next", progress.size() + 1);
        }
        if (command.number() == progress.size() + 1) {
            checkSteps(command.progress());
            apply(new GoalAdvanced(
                    command.goalId(),
                    of,
                    command.number(),
                    command.progress(),
                    command.at(),
                    command.note().map(EncryptedTextWithDigest::encrypted)));
        } else if (command.number() < 1 || !progress.get(command.number() - 1).isRepeatedBy(command)) {
            throw GOAL_PROGRESS_ALREADY_RECORDED.because("next", progress.size() + 1);
        }
    }

    // A plan that is current already is accepted whatever version the caller names: a repeat must not be a conflict.
    @CreateIfMissing
    void decide(ChangeGoal command) {
        GoalSubject of = requireSubject();
        if (command.plan().hasSameContent(plan)) {
            return;
        }
        if (state != GoalState.OPEN) {
            throw GOAL_ENDED.because("history-fixed");
        }
        if (command.version() != version) {
            throw GOAL_CHANGED.because("current-version", version);
        }
        apply(new GoalChanged(
                command.goalId(),
                of,
                Optional.empty(),
                command.at(),
                Optional.of(command.plan().encrypted())));
    }

    @CreateIfMissing
    void decide(ReachGoal command) {
        GoalSubject of = requireSubject();
        if (state != GoalState.REACHED) {
            apply(new GoalReached(command.goalId(), of, command.at()));
        }
    }

    @CreateIfMissing
    void decide(DropGoal command) {
        GoalSubject of = requireSubject();
        if (state == GoalState.REACHED) {
            throw GOAL_ENDED.because("reached");
        }
        if (state == GoalState.OPEN) {
            apply(new GoalDropped(command.goalId(), of, Optional.empty(), command.at(), command.reason()));
        }
    }

    @EventSourcingHandler
    void evolve(GoalSet event) {
        id = event.goalId();
        subject = event.subject();
        first = event.digest();
        plan = event.digest();
        steps = event.steps();
        version++;
    }

    @EventSourcingHandler
    void evolve(GoalAdvanced event) {
        progress.add(ProgressFingerprint.of(event));
        version++;
    }

    @EventSourcingHandler
    void evolve(GoalChanged event) {
        plan = event.digest();
        steps = event.steps();
        version++;
    }

    @EventSourcingHandler
    void evolve(GoalReached event) {
        state = GoalState.REACHED;
        version++;
    }

    @EventSourcingHandler
    void evolve(GoalDropped event) {
        state = GoalState.DROPPED;
        version++;
    }

    private GoalSubject requireSubject() {
        return Optional.ofNullable(subject).orElseThrow(() -> GOAL_NOT_FOUND.because("set-first"));
    }

    private void checkSteps(GoalProgress reported) {
        ValidationErrors errors = new ValidationErrors();
        reported.checkSteps(steps, errors);
        errors.throwIfAny(GOAL_INVALID);
    }

    /** What recognises repeated progress. @param note fingerprint or digest of the note */
    record ProgressFingerprint(GoalProgress progress, Optional<String> note) {
        static ProgressFingerprint of(GoalAdvanced event) {
            return new ProgressFingerprint(
                    event.progress().withoutNote(),
                    event.note()
                            .map(EncryptedText::fingerprint)
                            .or(() -> event.progress().note().map(EncryptedTextWithDigest::digest)));
        }

        boolean isRepeatedBy(AdvanceGoal command) {
            return progress.equals(command.progress()) && EncryptedTextWithDigest.same(command.note(), note);
        }
    }
}
