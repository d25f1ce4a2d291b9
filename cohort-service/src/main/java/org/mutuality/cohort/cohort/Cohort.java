package org.mutuality.cohort.cohort;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.cohort.cohort.CohortProblem.COHORT_ALREADY_EXISTS;
import static org.mutuality.cohort.cohort.CohortProblem.COHORT_INVALID;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.cohort.CohortCommand.CreateCohort;
import org.mutuality.cohort.cohort.CohortCommand.OpenCohort;
import org.mutuality.cohort.cohort.CohortEvent.CohortCreated;
import org.mutuality.cohort.cohort.CohortEvent.CohortOpened;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ValidationErrors;

/** Created once with terms that do not change, then opened once. */
@StoredAs(name = "cohort.Cohort", revision = 1)
public class Cohort {
    @AggregateIdentifier
    private @Nullable CohortId id;

    private @Nullable CohortTerms terms;
    private String country = "";
    private Optional<String> partner = Optional.empty();
    private boolean open;

    protected Cohort() {}

    @CreateIfMissing
    void decide(CreateCohort command) {
        command.terms().validate(command.createdAt()).throwIfAny(COHORT_INVALID);
        if (terms != null) {
            requireSameContent(command);
            return;
        }
        apply(new CohortCreated(
                command.cohortId(),
                command.country(),
                command.terms().name(),
                command.terms().currency(),
                command.terms().firstMonth(),
                command.terms().baselineMonths(),
                command.partner(),
                command.createdAt()));
    }

    @CommandHandler
    void decide(OpenCohort command) {
        if (!open) {
            apply(new CohortOpened(command.cohortId(), country, command.openedAt()));
        }
    }

    // The resource checks too; this covers two concurrent requests that create the same cohort.
    private void requireSameContent(CreateCohort command) {
        if (!command.country().equals(country) || !command.partner().equals(partner)) {
            throw CurrentUser.notFound();
        }
        CohortTerms stored = java.util.Objects.requireNonNull(terms);
        ValidationErrors errors = new ValidationErrors();
        requireSame(command.terms().name(), stored.name(), "/name", errors);
        requireSame(command.terms().currency(), stored.currency(), "/currency", errors);
        requireSame(command.terms().firstMonth(), stored.firstMonth(), "/firstMonth", errors);
        requireSame(command.terms().baselineMonths(), stored.baselineMonths(), "/baselineMonths", errors);
        errors.throwIfAny(COHORT_ALREADY_EXISTS);
    }

    private static void requireSame(Object given, Object stored, String pointer, ValidationErrors errors) {
        errors.addUnless(given.equals(stored), pointer, "validation.as-created");
    }

    @EventSourcingHandler
    void evolve(CohortCreated created) {
        id = created.cohortId();
        country = created.country();
        partner = created.partner();
        terms = new CohortTerms(created.name(), created.currency(), created.firstMonth(), created.baselineMonths());
    }

    @EventSourcingHandler
    void evolve(CohortOpened opened) {
        open = true;
    }
}
