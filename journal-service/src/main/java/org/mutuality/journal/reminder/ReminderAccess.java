package org.mutuality.journal.reminder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may read a family's reminders: whoever may read its journals. */
@ApplicationScoped
class ReminderAccess {
    private final Directory directory;
    private final CurrentUser caller;

    ReminderAccess(Directory directory, CurrentUser caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** @throws ProblemException NOT_FOUND for anybody else */
    FamilyRef requireReadable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canReadJournals).orElseThrow(CurrentUser::notFound);
    }
}
