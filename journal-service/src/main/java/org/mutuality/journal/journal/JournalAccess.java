package org.mutuality.journal.journal;

import static org.mutuality.platform.problem.CommonProblem.NOT_ALLOWED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mutuality.journal.consent.JournalConsent;
import org.mutuality.journal.exchange.journal.JournalExchangeReader;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;

/** Which families' journals and drafts the caller may write or read. */
@ApplicationScoped
public class JournalAccess {
    private final Directory directory;
    private final CurrentUser caller;
    private final JournalConsent consent;

    JournalAccess(Directory directory, CurrentUser caller, JournalConsent consent) {
        this.directory = directory;
        this.caller = caller;
        this.consent = consent;
    }

    /**
     * Waits a moment for a family that is not here yet: its enrolment and the opening of its cohort arrive as separate events, in
     * any order.
     *
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND, the same for an unknown family and for one that the
     *     caller may not write for
     */
    public WriteAccess requireWritable(UUID familyId) {
        return directory
                .findFamilyOrWait(
                        familyId,
                        family -> caller.canSubmitFor(family) && family.cohort().open())
                .or(() -> directory.findFamily(familyId).filter(caller::canSubmitFor))
                .map(this::writeAccess)
                .orElseThrow(CurrentUser::notFound);
    }

    /**
     * As {@link #requireWritable(UUID)}, for something new: also waits a moment for a consent given just now. {@link
     * WriteAccess#requireConsent} decides.
     *
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND
     */
    public WriteAccess requireSubmittable(UUID familyId) {
        return awaitConsent(requireWritable(familyId));
    }

    /** As {@link #requireDraftable}, for a draft that is saved; see {@link #requireSubmittable}. */
    public WriteAccess requireDraftSavable(UUID familyId) {
        return awaitConsent(requireDraftable(familyId));
    }

    private WriteAccess awaitConsent(WriteAccess access) {
        return new WriteAccess(consent.await(access.family()), access.author());
    }

    /**
     * For drafts, which nobody of the country team can store, read or delete.
     *
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND; NOT_ALLOWED for the country team
     */
    public WriteAccess requireDraftable(UUID familyId) {
        WriteAccess writeAccess = requireWritable(familyId);
        if (!writeAccess.author().canCorrect()) {
            throw NOT_ALLOWED.because("draft-family-only");
        }
        return writeAccess;
    }

    /**
     * As {@link #requireSubmittable(UUID)}, for what nobody but the family itself can do.
     *
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND
     */
    public WriteAccess requireOwn(UUID familyId) {
        WriteAccess access = requireSubmittable(familyId);
        if (access.author().onBehalf()) {
            throw CurrentUser.notFound();
        }
        return access;
    }

    /** As {@link #requireSubmittable}, for many families; those that the caller may not write for are left out. */
    public Map<UUID, WriteAccess> requireSubmittable(Collection<UUID> familyIds) {
        return directory
                .findOrWait(() -> Optional.of(writable(familyIds))
                        .filter(found -> found.size() == familyIds.size()
                                && found.values().stream()
                                        .map(WriteAccess::family)
                                        .allMatch(JournalAccess::isSettled)))
                .orElseGet(() -> writable(familyIds));
    }

    /**
     * @return reduces answers to those that the caller may see
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND
     */
    public UnaryOperator<Map<String, Object>> requireReadable(UUID familyId) {
        return answerFilter(
                directory.findFamily(familyId).filter(caller::canReadJournals).orElseThrow(CurrentUser::notFound));
    }

    /** The family sees all of its answers, who writes for it no private exchanges, and its liaison no exchanges at all. */
    private UnaryOperator<Map<String, Object>> answerFilter(FamilyRef family) {
        if (caller.isFamily(family)) {
            return UnaryOperator.identity();
        }
        return caller.canWriteFor(family)
                ? JournalExchangeReader::withoutPrivate
                : JournalExchangeReader::withoutExchanges;
    }

    /**
     * A cohort whose journals the caller may read all.
     *
     * @throws org.mutuality.platform.problem.ProblemException NOT_FOUND
     */
    public ReadableCohort requireReadableCohort(UUID cohortId) {
        CohortRef cohort =
                directory.findCohort(cohortId).filter(caller::canReadJournals).orElseThrow(CurrentUser::notFound);
        return new ReadableCohort(
                cohort,
                caller.canManage(cohort)
                        ? JournalExchangeReader::withoutPrivate
                        : JournalExchangeReader::withoutExchanges);
    }

    // Nothing that a submission needs is still on its way.
    private static boolean isSettled(FamilyRef family) {
        return family.cohort().open() && JournalConsent.isGiven(family);
    }

    private Map<UUID, WriteAccess> writable(Collection<UUID> familyIds) {
        return directory.families(familyIds).stream()
                .filter(caller::canSubmitFor)
                .collect(Collectors.toUnmodifiableMap(FamilyRef::familyId, this::writeAccess));
    }

    private WriteAccess writeAccess(FamilyRef family) {
        return new WriteAccess(family, author(family));
    }

    /** Countries in which the caller submits journals, its own or on behalf of families. */
    public SortedSet<String> countries() {
        SortedSet<String> countries = new TreeSet<>(caller.leadCountries());
        caller.ownPartner().map(directory::countriesOf).ifPresent(countries::addAll);
        caller.recorderCohorts().stream()
                .flatMap(cohort -> directory.findCohort(cohort).stream())
                .map(CohortRef::country)
                .forEach(countries::add);
        caller.ownFamilyId()
                .flatMap(id -> directory.findFamilyOrWait(id, family -> true))
                .ifPresent(family -> countries.add(family.cohort().country()));
        return countries;
    }

    /** The caller's family, which a submission by the family itself need not name; empty for everybody else. */
    public Optional<UUID> ownFamilyId() {
        return caller.ownFamilyId();
    }

    /** @param family one that the caller may write for */
    private Author author(FamilyRef family) {
        if (caller.isFamily(family)) {
            return Author.FAMILY;
        }
        return new Author(roleFor(family), Optional.of(caller.subject()));
    }

    private Author.AuthorRole roleFor(FamilyRef family) {
        if (caller.canCorrectFor(family)) {
            return Author.AuthorRole.PARTNER;
        }
        return caller.isRecorderOf(family.cohort()) ? Author.AuthorRole.RECORDER : Author.AuthorRole.COUNTRY_TEAM;
    }

    /**
     * Permission to read the journals of a cohort.
     *
     * @param answerFilter reduces answers to those that the caller may see
     */
    public record ReadableCohort(CohortRef cohort, UnaryOperator<Map<String, Object>> answerFilter) {}

    /**
     * Permission to write for a family.
     *
     * @param author who is recorded as the author of what is written
     */
    public record WriteAccess(FamilyRef family, Author author) {
        /** @throws org.mutuality.platform.problem.ProblemException JOURNAL_NEEDS_CONSENT */
        public void requireConsent() {
            JournalConsent.requireGiven(family);
        }
    }
}
