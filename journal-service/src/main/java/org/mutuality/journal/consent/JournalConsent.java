package org.mutuality.journal.consent;

import static org.mutuality.journal.consent.ConsentProblem.JOURNAL_NEEDS_CONSENT;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.directory.Purpose;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.problem.ServerUnavailableException;

/**
 * Whether a family keeps a journal: nothing that belongs to one is accepted without its consent, in whichever way it
 * arrives. The family may always read what is stored, and take back what it wrote.
 */
@ApplicationScoped
public class JournalConsent {
    private final Directory directory;

    JournalConsent(Directory directory) {
        this.directory = directory;
    }

    /**
     * Waits a moment for a consent given just now.
     *
     * @return the family as it is then, with or without consent
     * @throws ServerUnavailableException it has not consented, and events are still outstanding
     */
    public FamilyRef await(FamilyRef family) {
        return isGiven(family)
                ? family
                : directory
                        .findFamilyOrWait(family.familyId(), JournalConsent::isGiven)
                        .orElse(family);
    }

    /**
     * Waits a moment for a consent given just now.
     *
     * @return the family, which consents
     * @throws ProblemException JOURNAL_NEEDS_CONSENT
     * @throws ServerUnavailableException it has not consented, and events are still outstanding
     */
    public FamilyRef require(FamilyRef family) {
        FamilyRef current = await(family);
        requireGiven(current);
        return current;
    }

    public static boolean isGiven(FamilyRef family) {
        return family.consentsTo(Purpose.JOURNAL);
    }

    /** Without waiting. @throws ProblemException JOURNAL_NEEDS_CONSENT */
    public static void requireGiven(FamilyRef family) {
        if (!isGiven(family)) {
            throw JOURNAL_NEEDS_CONSENT.because("give-consent",
                    family.cohort().country(),
                    family.cohort().cohortId(),
                    family.familyId(),
                    Purpose.JOURNAL.jsonValue());
        }
    }
}
