package org.mutuality.payment.payoutaccount;

import static org.mutuality.platform.identity.Roles.*;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;

/** Who may do what with which payout account. For anybody else it does not exist (404). */
@ApplicationScoped
class PayoutAccountAccess {
    private final Directory directory;
    private final CurrentUser caller;

    PayoutAccountAccess(Directory directory, CurrentUser caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** The family, its partner and the country's lead may write. */
    FamilyRef requireWritable(UUID familyId) {
        return require(familyId, caller::canWriteFor);
    }

    /** They and finance may read. Liaisons may not: they read journals, not payments. */
    FamilyRef requireReadable(UUID familyId) {
        return require(familyId, caller::canReadPayments);
    }

    /** Only the family itself may verify. */
    FamilyRef requireVerifiable(UUID familyId) {
        return require(familyId, caller::isFamily);
    }

    /** The country's lead and finance checkers may review. */
    FamilyRef requireReviewable(UUID familyId) {
        return require(familyId, family -> {
            String country = family.cohort().country();
            return caller.isCountryLead(country) || caller.isFinanceCheckerIn(country);
        });
    }

    boolean isOwn(FamilyRef family) {
        return caller.isFamily(family);
    }

    private FamilyRef require(UUID familyId, Predicate<FamilyRef> rule) {
        return directory.findFamilyOrWait(familyId, rule).orElseThrow(CurrentUser::notFound);
    }
}
