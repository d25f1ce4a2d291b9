package org.mutuality.journal.journal;

import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.problem.CommonProblem.NOT_ALLOWED;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.mutuality.journal.exchange.Reported;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.Caller;

/** Whose journals the caller may write or read. */
@ApplicationScoped
public class JournalDoor {
    private final Directory directory;
    private final Caller caller;

    JournalDoor(Directory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /**
     * The facts that a family was enrolled and that its cohort was opened arrive apart, in any order; so this waits a little.
     *
     * @throws org.mutuality.platform.problem.Refusal NOT_FOUND, the same for unknown and not the caller's
     */
    public Pen toWrite(UUID familyId) {
        return directory
                .familySoon(
                        familyId,
                        family -> caller.mayWriteFor(family) && family.cohort().open())
                .or(() -> directory.family(familyId).filter(caller::mayWriteFor))
                .map(this::pen)
                .orElseThrow(Caller::hidden);
    }

    /**
     * Of drafts, which none of the country team keeps, sees or drops.
     *
     * @throws org.mutuality.platform.problem.Refusal NOT_FOUND; NOT_ALLOWED for one of the team who is also a partner
     */
    public Pen toDraft(UUID familyId) {
        Pen pen = toWrite(familyId);
        if (!pen.by().mayChange()) {
            throw NOT_ALLOWED.because("Only the family or its partner can use a draft");
        }
        return pen;
    }

    /** Those of many that the caller may write for; waits as long as for one. */
    Map<UUID, Pen> toWrite(Collection<UUID> familyIds) {
        return directory
                .soon(() -> Optional.of(writable(familyIds))
                        .filter(found -> found.size() == familyIds.size()
                                && found.values().stream()
                                        .allMatch(pen -> pen.family().cohort().open())))
                .orElseGet(() -> writable(familyIds));
    }

    /**
     * Not Caller.maySee: that lets those through who pay the family, and they never see an answer.
     *
     * @return what the caller sees of the family's answers
     * @throws org.mutuality.platform.problem.Refusal NOT_FOUND
     */
    UnaryOperator<Map<String, Object>> toRead(UUID familyId) {
        return sight(directory.family(familyId).filter(this::mayRead).orElseThrow(Caller::hidden));
    }

    /** What the caller sees of answers: the family all of them, who writes for it no private exchange, and its liaison none at all. */
    private UnaryOperator<Map<String, Object>> sight(FamilyRef family) {
        if (caller.isOwn(family)) {
            return UnaryOperator.identity();
        }
        return caller.mayWriteFor(family) ? Reported::open : Reported::none;
    }

    private Map<UUID, Pen> writable(Collection<UUID> familyIds) {
        return directory.families(familyIds).stream()
                .filter(caller::mayWriteFor)
                .collect(Collectors.toUnmodifiableMap(FamilyRef::familyId, this::pen));
    }

    private Pen pen(FamilyRef family) {
        return new Pen(family, Teller.of(caller, family));
    }

    private boolean mayRead(FamilyRef family) {
        return caller.mayWriteFor(family)
                || caller.has(LIAISON)
                        && caller.cohorts().contains(family.cohort().cohortId());
    }
}
