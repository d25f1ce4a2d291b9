package org.mutuality.payment.payoutaccount;

import static org.mutuality.platform.identity.Roles.*;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;

/** Who may do what with whose payout account. Others cannot tell it from one that does not exist. */
@ApplicationScoped
class PayoutAccountAccess {
    private final Directory directory;
    private final CurrentUser caller;

    PayoutAccountAccess(Directory directory, CurrentUser caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** The family, its partner, the country's lead. */
    FamilyRef requireWritable(UUID familyId) {
        return require(familyId, caller::canWriteFor);
    }

    /** And those who pay. Liaisons don't: they listen to journals, not to money. */
    FamilyRef requireReadable(UUID familyId) {
        return require(familyId, caller::canReadPayments);
    }

    /** The family and nobody in its name. */
    FamilyRef requireVerifiable(UUID familyId) {
        return require(familyId, caller::isFamily);
    }

    /** The country's lead or checker. */
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
