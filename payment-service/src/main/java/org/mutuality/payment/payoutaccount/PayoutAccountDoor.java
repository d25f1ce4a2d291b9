package org.mutuality.payment.payoutaccount;

import static org.mutuality.platform.identity.Roles.*;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.Caller;

/** Who may do what with whose payout account; nobody else learns whether there is one. */
@ApplicationScoped
class PayoutAccountDoor {
    private final Directory directory;
    private final Caller caller;

    PayoutAccountDoor(Directory directory, Caller caller) {
        this.directory = directory;
        this.caller = caller;
    }

    /** The family, its partner, the country's lead. */
    FamilyRef toTell(UUID familyId) {
        return wanted(familyId, caller::mayWriteFor);
    }

    /** And those who pay. Liaisons don't: they listen to journals, not to money. */
    FamilyRef toSee(UUID familyId) {
        return wanted(
                familyId, family -> caller.mayWriteFor(family) || worksIn(family, FINANCE_MAKER, FINANCE_CHECKER));
    }

    /** The family and nobody in its name. */
    FamilyRef toVerify(UUID familyId) {
        return wanted(familyId, this::isOwn);
    }

    /** The country's lead or checker. */
    FamilyRef toReview(UUID familyId) {
        return wanted(familyId, family -> worksIn(family, COUNTRY_LEAD, FINANCE_CHECKER));
    }

    boolean isOwn(FamilyRef family) {
        return caller.has(FAMILY)
                && caller.familyId().filter(family.familyId()::equals).isPresent();
    }

    private FamilyRef wanted(UUID familyId, Predicate<FamilyRef> may) {
        return directory.familySoon(familyId, may).orElseThrow(Caller::hidden);
    }

    private boolean worksIn(FamilyRef family, String... roles) {
        return Set.of(roles).stream().anyMatch(caller::has)
                && caller.countries().contains(family.cohort().country());
    }
}
