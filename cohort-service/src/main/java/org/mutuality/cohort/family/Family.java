package org.mutuality.cohort.family;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.mutuality.cohort.family.FamilyProblem.COHORT_NOT_OPEN;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_ALREADY_ENROLLED;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_ERASED;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_INVALID;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_IN_OTHER_COHORT;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_STATUS_INVALID;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_STATUS_NOT_POSSIBLE;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_STATUS_OUT_OF_ORDER;
import static org.mutuality.cohort.family.FamilyProblem.FAMILY_VOIDED;
import static org.mutuality.cohort.family.FamilyProblem.INTERVIEW_INVALID;
import static org.mutuality.platform.directory.FamilyStatus.ACTIVE;
import static org.mutuality.platform.directory.FamilyStatus.VOIDED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.mutuality.cohort.family.FamilyCommand.ChangeFamilyStatus;
import org.mutuality.cohort.family.FamilyCommand.EnrolFamily;
import org.mutuality.cohort.family.FamilyCommand.EraseFamily;
import org.mutuality.cohort.family.FamilyCommand.GiveConsent;
import org.mutuality.cohort.family.FamilyCommand.RecordExternalId;
import org.mutuality.cohort.family.FamilyCommand.RecordInterview;
import org.mutuality.cohort.family.FamilyCommand.WithdrawConsent;
import org.mutuality.cohort.family.FamilyEvent.ConsentGiven;
import org.mutuality.cohort.family.FamilyEvent.ConsentWithdrawn;
import org.mutuality.cohort.family.FamilyEvent.ExternalIdRecorded;
import org.mutuality.cohort.family.FamilyEvent.FamilyEnrolled;
import org.mutuality.cohort.family.FamilyEvent.FamilyErased;
import org.mutuality.cohort.family.FamilyEvent.FamilyStatusChanged;
import org.mutuality.cohort.family.FamilyEvent.InterviewRecorded;
import org.mutuality.platform.DayOnEarth;
import org.mutuality.platform.aggregate.CreateIfMissing;
import org.mutuality.platform.directory.FamilyStatus;
import org.mutuality.platform.directory.Purpose;
import org.mutuality.platform.eventsourcing.StoredAs;
import org.mutuality.platform.problem.ValidationErrors;

/** Enrolled once, in one cohort; its consents can be given and withdrawn, and its status changes from day to day. */
@StoredAs(name = "cohort.Family", revision = 1)
public class Family {
    private static final int LARGEST_HOUSEHOLD = 50;

    @AggregateIdentifier
    private @Nullable FamilyId id;

    private @Nullable FamilyEnrolled enrolment;
    private Set<Purpose> consents = EnumSet.noneOf(Purpose.class);
    private Map<YearMonth, Interview> interviews = new HashMap<>();
    private boolean externalIdRecorded;
    private @Nullable FamilyStatusChanged lastChange;
    private boolean erased;

    protected Family() {}

    @CreateIfMissing
    void decide(EnrolFamily command) {
        validate(command).throwIfAny(FAMILY_INVALID);
        if (enrolment != null) {
            requireSameContent(command, enrolment);
            requireNotErased();
            return;
        }
        if (!command.cohortOpen()) {
            throw COHORT_NOT_OPEN.because("open-first");
        }
        FamilyEnrolled enrolled = enrolled(command);
        apply(enrolled);
        enrolled.consents().forEach(purpose -> apply(given(enrolled, purpose, command.enrolledAt())));
    }

    @CommandHandler
    void decide(GiveConsent command) {
        requireNotErased();
        if (!consents.contains(command.purpose())) {
            apply(given(enrolment(), command.purpose(), command.givenAt()));
        }
    }

    @CommandHandler
    void decide(WithdrawConsent command) {
        requireNotErased();
        if (consents.contains(command.purpose())) {
            FamilyEnrolled enrolled = enrolment();
            apply(new ConsentWithdrawn(
                    enrolled.familyId(),
                    enrolled.cohortId(),
                    enrolled.country(),
                    command.purpose(),
                    command.withdrawnAt()));
        }
    }

    @CommandHandler
    void decide(RecordExternalId command) {
        requireNotErased();
        if (!externalIdRecorded) {
            FamilyEnrolled enrolled = enrolment();
            apply(new ExternalIdRecorded(
                    enrolled.familyId(),
                    enrolled.cohortId(),
                    enrolled.country(),
                    command.externalId(),
                    command.recordedAt()));
        }
    }

    @CommandHandler
    void decide(RecordInterview command) {
        requireNotErased();
        Interview interview = command.interview();
        interview.validate(command.recordedAt()).throwIfAny(INTERVIEW_INVALID);
        if (!interview.equals(interviews.get(interview.month()))) {
            FamilyEnrolled enrolled = enrolment();
            apply(new InterviewRecorded(
                    enrolled.familyId(), enrolled.cohortId(), enrolled.country(), interview, command.recordedAt()));
        }
    }

    @CommandHandler
    void decide(ChangeFamilyStatus command) {
        requireNotErased();
        FamilyEnrolled enrolled = enrolment();
        validate(command, enrolled).throwIfAny(FAMILY_STATUS_INVALID);
        if (repeatsLastChange(command)) {
            return;
        }
        requirePossible(command.status());
        int number = 1;
        if (lastChange != null) {
            number = lastChange.number() + 1;
            if (command.status() != VOIDED && command.from().isBefore(lastChange.from())) {
                throw FAMILY_STATUS_OUT_OF_ORDER.because("last-change", lastChange.from());
            }
        }
        apply(new FamilyStatusChanged(
                enrolled.familyId(),
                enrolled.cohortId(),
                enrolled.country(),
                number,
                command.status(),
                command.reason(),
                command.from(),
                command.by(),
                command.at()));
    }

    @CommandHandler
    void decide(EraseFamily command) {
        if (!erased) {
            FamilyEnrolled enrolled = enrolment();
            apply(new FamilyErased(
                    enrolled.familyId(),
                    enrolled.cohortId(),
                    enrolled.country(),
                    command.reason(),
                    command.by(),
                    command.erasedAt()));
        }
    }

    // Nobody here knows the time zone of the cohort: the day has to have begun anywhere on Earth, as of a meeting.
    private static ValidationErrors validate(ChangeFamilyStatus command, FamilyEnrolled enrolled) {
        ValidationErrors errors = new ValidationErrors();
        List<StatusReason> reasons = StatusReason.of(command.status());
        if (reasons.isEmpty()) {
            errors.addUnless(command.reason().isEmpty(), "/reason", "validation.no-status-reason");
        } else {
            errors.addUnless(
                    command.reason().filter(reasons::contains).isPresent(),
                    "/reason",
                    "validation.status-reason",
                    reasons);
        }
        if (command.status() != VOIDED) {
            LocalDate earliest = DayOnEarth.earliest(enrolled.enrolledAt());
            errors.addUnless(
                    !command.from().isBefore(earliest) && !command.from().isAfter(DayOnEarth.latest(command.at())),
                    "/from",
                    "validation.status-day",
                    earliest);
        }
        return errors;
    }

    private boolean repeatsLastChange(ChangeFamilyStatus command) {
        return lastChange != null
                && lastChange.status() == command.status()
                && lastChange.reason().equals(command.reason())
                && lastChange.from().equals(command.from());
    }

    private void requirePossible(FamilyStatus next) {
        FamilyStatus current = lastChange == null ? ACTIVE : lastChange.status();
        if (current == VOIDED) {
            throw FAMILY_VOIDED.because("no-change");
        }
        if (current == next) {
            throw FAMILY_STATUS_NOT_POSSIBLE.because("already", current.jsonValue());
        }
        if (!current.takesPart() && next != ACTIVE && next != VOIDED) {
            throw FAMILY_STATUS_NOT_POSSIBLE.because("active-first", current.jsonValue());
        }
    }

    private void requireNotErased() {
        if (erased) {
            throw FAMILY_ERASED.because("no-change");
        }
    }

    // The cohort of the family is not named in the problem: the caller may have no access to it.
    private static void requireSameContent(EnrolFamily command, FamilyEnrolled enrolment) {
        if (!command.cohortId().equals(enrolment.cohortId())) {
            throw FAMILY_IN_OTHER_COHORT.because("one-cohort-only");
        }
        ValidationErrors errors = new ValidationErrors();
        errors.addUnless(
                command.householdSize().equals(enrolment.householdSize()),
                "/householdSize",
                "validation.household-size-as-enrolled");
        errors.addUnless(
                command.consents().equals(enrolment.consents()), "/consents", "validation.consents-as-enrolled");
        errors.throwIfAny(FAMILY_ALREADY_ENROLLED);
    }

    private static ValidationErrors validate(EnrolFamily command) {
        ValidationErrors errors = new ValidationErrors();
        command.householdSize()
                .ifPresent(size -> errors.addUnless(
                        size >= 1 && size <= LARGEST_HOUSEHOLD,
                        "/householdSize",
                        "validation.range",
                        1,
                        LARGEST_HOUSEHOLD));
        return errors;
    }

    private static FamilyEnrolled enrolled(EnrolFamily command) {
        Set<Purpose> inOrder = EnumSet.noneOf(Purpose.class);
        inOrder.addAll(command.consents());
        return new FamilyEnrolled(
                command.familyId(),
                command.cohortId(),
                command.country(),
                command.householdSize(),
                inOrder,
                command.enrolledAt());
    }

    private static ConsentGiven given(FamilyEnrolled enrolled, Purpose purpose, Instant at) {
        return new ConsentGiven(enrolled.familyId(), enrolled.cohortId(), enrolled.country(), purpose, at);
    }

    private FamilyEnrolled enrolment() {
        if (enrolment == null) {
            throw new IllegalStateException("The family is not enrolled");
        }
        return enrolment;
    }

    @EventSourcingHandler
    void evolve(FamilyEnrolled enrolled) {
        id = enrolled.familyId();
        enrolment = enrolled;
    }

    @EventSourcingHandler
    void evolve(ConsentGiven given) {
        consents.add(given.purpose());
    }

    @EventSourcingHandler
    void evolve(ExternalIdRecorded event) {
        externalIdRecorded = true;
    }

    @EventSourcingHandler
    void evolve(InterviewRecorded event) {
        interviews.put(event.interview().month(), event.interview());
    }

    @EventSourcingHandler
    void evolve(FamilyStatusChanged changed) {
        lastChange = changed;
    }

    @EventSourcingHandler
    void evolve(FamilyErased event) {
        erased = true;
    }

    @EventSourcingHandler
    void evolve(ConsentWithdrawn withdrawn) {
        consents.remove(withdrawn.purpose());
    }
}
