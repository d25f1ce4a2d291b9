package org.mutuality.journal.passbook;

import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.Caller;

/** Whose passbook the caller may open, as with journals. Nobody who only pays. */
@ApplicationScoped
class PassbookReaders {
    private final Directory directory;
    private final Caller caller;

    PassbookReaders(Directory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** @throws org.mutuality.platform.problem.Refusal NOT_FOUND */
    FamilyRef readable(UUID familyId) {
        return directory
                .familySoon(familyId, family -> caller.mayWriteFor(family) || convenes(family))
                .orElseThrow(Caller::hidden);
    }

    Reader reader(FamilyRef family) {
        if (caller.has(FAMILY)
                && caller.familyId().filter(family.familyId()::equals).isPresent()) {
            return Reader.OWN;
        }
        return caller.mayWriteFor(family) ? Reader.WRITES : Reader.LISTENS;
    }

    private boolean convenes(FamilyRef family) {
        return caller.has(LIAISON) && caller.cohorts().contains(family.cohort().cohortId());
    }
}
