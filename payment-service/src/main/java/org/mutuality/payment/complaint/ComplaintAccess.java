package org.mutuality.payment.complaint;

import static org.mutuality.platform.identity.Roles.*;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.payment.complaint.By.Side;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Refusal;

/** Who may do what with whose complaint. Others cannot tell it from one that does not exist; liaisons neither: they listen to journals. */
@ApplicationScoped
class ComplaintAccess {
    private final Directory directory;
    private final CurrentUser caller;
    private final ComplaintView view;

    ComplaintAccess(Directory directory, CurrentUser caller, ComplaintView view) {
        this.directory = directory;
        this.caller = caller;
        this.view = view;
    }

    /** For the family, its partner, the country's lead. */
    ComplaintView.Row requireCanSpeak(UUID complaintId) {
        return require(complaintId, caller::canWriteFor);
    }

    /** For those who pay in its country. */
    ComplaintView.Row requireAnswerable(UUID complaintId) {
        return require(complaintId, this::isFinanceOf);
    }

    /** For all of them. */
    ComplaintView.Row requireReadable(UUID complaintId) {
        return require(complaintId, caller::canReadPayments);
    }

    /** A family that the caller may complain for, about its own payouts. @throws Refusal 404 for anybody else */
    FamilyRef requireWritable(UUID familyId) {
        return directory.family(familyId).filter(caller::canWriteFor).orElseThrow(CurrentUser::notFound);
    }

    FamilyRef requireReadableFamily(UUID familyId) {
        return directory.familySoon(familyId, caller::canReadPayments).orElseThrow(CurrentUser::notFound);
    }

    /** The country's finance team and its lead. */
    boolean canHandle(String country) {
        return caller.isInTeamOf(country);
    }

    /** The caller, speaking for the family. @param family that it may speak for */
    By speaker(UUID family) {
        Side other = caller.isAnyCountryLead() ? Side.COUNTRY_LEAD : Side.PARTNER;
        return new By(caller.subject(), caller.isFamily(family) ? Side.FAMILY : other);
    }

    By finance() {
        return new By(caller.subject(), Side.FINANCE);
    }

    private ComplaintView.Row require(UUID complaintId, Predicate<FamilyRef> rule) {
        return view.find(complaintId)
                .filter(row -> directory.family(row.familyId()).filter(rule).isPresent())
                .orElseThrow(CurrentUser::notFound);
    }

    private boolean isFinanceOf(FamilyRef family) {
        return caller.isFinanceIn(family.cohort().country());
    }
}
