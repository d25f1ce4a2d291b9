package org.mutuality.payment.complaint.handling;

import static org.mutuality.platform.identity.Roles.*;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.payment.complaint.Actor;
import org.mutuality.payment.complaint.Actor.ActorRole;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.CurrentUser;

/** Who may do what with whose complaint. Others cannot tell it from one that does not exist; liaisons neither: they listen to journals. */
@ApplicationScoped
class ComplaintAccess {
    private final Directory directory;
    private final CurrentUser caller;
    private final ComplaintQueries view;

    ComplaintAccess(Directory directory, CurrentUser caller, ComplaintQueries view) {
        this.directory = directory;
        this.caller = caller;
        this.view = view;
    }

    /** For the family, its partner, the country's lead. */
    ComplaintQueries.ComplaintRow requireCanSpeak(UUID complaintId) {
        return require(complaintId, caller::canWriteFor);
    }

    /** For those who pay in its country. */
    ComplaintQueries.ComplaintRow requireAnswerable(UUID complaintId) {
        return require(complaintId, this::isFinanceOf);
    }

    /** For all of them. */
    ComplaintQueries.ComplaintRow requireReadable(UUID complaintId) {
        return require(complaintId, caller::canReadPayments);
    }

    /** A family that the caller may complain for, about its own payouts. @throws ProblemException 404 for anybody else */
    FamilyRef requireWritable(UUID familyId) {
        return directory.findFamily(familyId).filter(caller::canWriteFor).orElseThrow(CurrentUser::notFound);
    }

    FamilyRef requireReadableFamily(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canReadPayments).orElseThrow(CurrentUser::notFound);
    }

    /** The country's finance team and its lead. */
    boolean canHandle(String country) {
        return caller.isInTeamOf(country);
    }

    /** The caller, speaking for the family. @param family that it may speak for */
    Actor speaker(UUID family) {
        ActorRole other = caller.isAnyCountryLead() ? ActorRole.COUNTRY_LEAD : ActorRole.PARTNER;
        return new Actor(caller.subject(), caller.isFamily(family) ? ActorRole.FAMILY : other);
    }

    Actor finance() {
        return new Actor(caller.subject(), ActorRole.FINANCE);
    }

    private ComplaintQueries.ComplaintRow require(UUID complaintId, Predicate<FamilyRef> rule) {
        return view.find(complaintId)
                .filter(row -> directory.findFamily(row.familyId()).filter(rule).isPresent())
                .orElseThrow(CurrentUser::notFound);
    }

    private boolean isFinanceOf(FamilyRef family) {
        return caller.isFinanceIn(family.cohort().country());
    }
}
