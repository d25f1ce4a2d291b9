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
import org.mutuality.journal.exchange.journal.JournalExchangeReader;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;

/** Whose journals and drafts the caller may write or read. */
@ApplicationScoped
public class JournalAccess {
    private final Directory directory;
    private final CurrentUser caller;

    JournalAccess(Directory directory, CurrentUser caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /**
     * The facts that a family was enrolled and that its cohort was opened arrive apart, in any order; so this waits a little.
     *
     * @throws org.mutuality.platform.problem.Refusal NOT_FOUND, the same for unknown and not the caller's
     */
    public WriteAccess requireWritable(UUID familyId) {
        return directory
                .findFamilyOrWait(
                        familyId,
                        family -> caller.canWriteFor(family) && family.cohort().open())
                .or(() -> directory.findFamily(familyId).filter(caller::canWriteFor))
                .map(this::pen)
                .orElseThrow(CurrentUser::notFound);
    }

    /**
     * Of drafts, which none of the country team keeps, sees or drops.
     *
     * @throws org.mutuality.platform.problem.Refusal NOT_FOUND; NOT_ALLOWED for one of the team who is also a partner
     */
    public WriteAccess requireDraftable(UUID familyId) {
        WriteAccess pen = requireWritable(familyId);
        if (!pen.by().mayChange()) {
            throw NOT_ALLOWED.because("Only the family or its partner can use a draft");
        }
        return pen;
    }

    /** Those of many that the caller may write for; waits as long as for one. */
    public Map<UUID, WriteAccess> requireWritable(Collection<UUID> familyIds) {
        return directory
                .findOrWait(() -> Optional.of(writable(familyIds))
                        .filter(found -> found.size() == familyIds.size()
                                && found.values().stream()
                                        .allMatch(pen -> pen.family().cohort().open())))
                .orElseGet(() -> writable(familyIds));
    }

    /**
     * @return what the caller sees of the family's answers
     * @throws org.mutuality.platform.problem.Refusal NOT_FOUND
     */
    public UnaryOperator<Map<String, Object>> requireReadable(UUID familyId) {
        return answerFilter(
                directory.findFamily(familyId).filter(caller::canReadJournals).orElseThrow(CurrentUser::notFound));
    }

    /** What the caller sees of answers: the family all of them, who writes for it no private exchange, and its liaison none at all. */
    private UnaryOperator<Map<String, Object>> answerFilter(FamilyRef family) {
        if (caller.isFamily(family)) {
            return UnaryOperator.identity();
        }
        return caller.canWriteFor(family)
                ? JournalExchangeReader::withoutPrivate
                : JournalExchangeReader::withoutExchanges;
    }

    private Map<UUID, WriteAccess> writable(Collection<UUID> familyIds) {
        return directory.families(familyIds).stream()
                .filter(caller::canWriteFor)
                .collect(Collectors.toUnmodifiableMap(FamilyRef::familyId, this::pen));
    }

    private WriteAccess pen(FamilyRef family) {
        return new WriteAccess(family, author(family));
    }

    /** Where the caller keeps journals, its own or others'. */
    public SortedSet<String> countries() {
        SortedSet<String> countries = new TreeSet<>(caller.leadCountries());
        caller.ownPartner().map(directory::countriesOf).ifPresent(countries::addAll);
        caller.ownFamilyId()
                .flatMap(id -> directory.findFamilyOrWait(id, family -> true))
                .ifPresent(family -> countries.add(family.cohort().country()));
        return countries;
    }

    /** The family that signed in, which need not be named in what it submits; empty for everybody else. */
    public Optional<UUID> ownFamilyId() {
        return caller.ownFamilyId();
    }

    /** As who the caller submits. @param family that it may write for */
    private Author author(FamilyRef family) {
        if (caller.isFamily(family)) {
            return Author.FAMILY;
        }
        Author.AuthorRole kind =
                caller.canCorrectFor(family) ? Author.AuthorRole.PARTNER : Author.AuthorRole.COUNTRY_TEAM;
        return new Author(kind, Optional.of(caller.subject()));
    }

    /** For whom the caller writes, and as who. */
    public record WriteAccess(FamilyRef family, Author by) {}
}
