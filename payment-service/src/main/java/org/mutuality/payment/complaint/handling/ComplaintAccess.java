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

/** Who may do what with which complaint. For anybody else, liaisons included, it does not exist (404). */
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

    /** The family, its partner and the country's lead may speak for the family. */
    ComplaintQueries.ComplaintRow requireCanSpeak(UUID complaintId) {
        return require(complaintId, caller::canWriteFor);
    }

    /** Finance of the family's country may answer. */
    ComplaintQueries.ComplaintRow requireAnswerable(UUID complaintId) {
        return require(complaintId, this::isFinanceOf);
    }

    /** Whoever may speak for the family or pays in its country may read. */
    ComplaintQueries.ComplaintRow requireReadable(UUID complaintId) {
        return require(complaintId, caller::canReadPayments);
    }

    /**
     * A family for which the caller may complain.
     *
     * @throws ProblemException NOT_FOUND for anybody else
     */
    FamilyRef requireWritable(UUID familyId) {
        return directory.findFamily(familyId).filter(caller::canWriteFor).orElseThrow(CurrentUser::notFound);
    }

    FamilyRef requireReadableFamily(UUID familyId) {
        return directory.findFamilyOrWait(familyId, caller::canReadPayments).orElseThrow(CurrentUser::notFound);
    }

    /** Finance and the lead of the country. */
    boolean canHandle(String country) {
        return caller.isInTeamOf(country);
    }

    /** The caller as the one who speaks for a family that it may write for. */
    Actor speaker(UUID family) {
        ActorRole role = caller.isAnyCountryLead() ? ActorRole.COUNTRY_LEAD : ActorRole.PARTNER;
        return new Actor(caller.subject(), caller.isFamily(family) ? ActorRole.FAMILY : role);
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
