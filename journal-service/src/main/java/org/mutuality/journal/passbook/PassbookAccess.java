package org.mutuality.journal.passbook;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.journal.passbook.readmodel.ReaderRole;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;

/** Who may read a passbook: those who may read the family's journals. */
@ApplicationScoped
class PassbookAccess {
    private final Directory directory;
    private final CurrentUser caller;

    PassbookAccess(Directory directory, CurrentUser caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** @throws ProblemException NOT_FOUND */
    FamilyRef requireReadable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canReadJournals).orElseThrow(CurrentUser::notFound);
    }

    ReaderRole reader(FamilyRef family) {
        if (caller.isFamily(family)) {
            return ReaderRole.FAMILY;
        }
        return caller.canWriteFor(family) ? ReaderRole.WRITER : ReaderRole.LIAISON;
    }
}
