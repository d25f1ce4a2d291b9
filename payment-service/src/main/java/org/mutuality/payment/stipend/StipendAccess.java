package org.mutuality.payment.stipend;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may read stipends and payouts of families. Liaisons may not: they see journals, not money. */
@ApplicationScoped
public class StipendAccess {
    private final Directory directory;
    private final CurrentUser caller;

    StipendAccess(Directory directory, CurrentUser caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** @throws ProblemException 404, the same for unknown and not visible */
    public FamilyRef requireReadable(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canReadPayments).orElseThrow(CurrentUser::notFound);
    }

    /** @throws ProblemException 404, the same for unknown and not visible */
    CohortRef requireReadableCohort(UUID cohortId) {
        return directory.findCohortOrWait(cohortId, caller::canReadPayments).orElseThrow(CurrentUser::notFound);
    }
}
