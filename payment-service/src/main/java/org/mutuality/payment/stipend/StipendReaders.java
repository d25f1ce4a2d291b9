package org.mutuality.payment.stipend;

import static org.mutuality.platform.identity.Roles.FINANCE_CHECKER;
import static org.mutuality.platform.identity.Roles.FINANCE_MAKER;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.Caller;
import org.mutuality.platform.problem.Refusal;

/** Who sees what families have earned. Liaisons don't: they listen to journals, not to money. */
@ApplicationScoped
public class StipendReaders {
    private final Directory directory;
    private final Caller caller;

    StipendReaders(Directory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** @throws Refusal the hidden 404 */
    public FamilyRef toSee(UUID familyId) {
        return directory
                .familySoon(familyId, family -> caller.mayWriteFor(family) || maySee(family.cohort()))
                .orElseThrow(Caller::hidden);
    }

    /** @throws Refusal the hidden 404 */
    CohortRef toSeeCohort(UUID cohortId) {
        return directory.cohortSoon(cohortId, this::maySee).orElseThrow(Caller::hidden);
    }

    // Narrower than Caller.maySee, which lets liaisons in.
    private boolean maySee(CohortRef cohort) {
        return caller.mayRun(cohort)
                || (caller.has(FINANCE_MAKER) || caller.has(FINANCE_CHECKER))
                        && caller.countries().contains(cohort.country());
    }
}
