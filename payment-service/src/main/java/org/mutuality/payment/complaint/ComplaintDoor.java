package org.mutuality.payment.complaint;

import static org.mutuality.platform.identity.Roles.*;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Predicate;
import org.mutuality.payment.complaint.By.Side;
import org.mutuality.platform.directory.Directory;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.identity.Caller;

/** Who may do what with whose complaint; nobody else learns whether there is one. Liaisons don't: they listen to journals. */
@ApplicationScoped
class ComplaintDoor {
    private final Directory directory;
    private final Caller caller;
    private final ComplaintView view;

    ComplaintDoor(Directory directory, Caller caller, ComplaintView view) {
        this.directory = directory;
        this.caller = caller;
        this.view = view;
    }

    /** For the family, its partner, the country's lead. */
    ComplaintView.Row toSpeak(UUID complaintId) {
        return found(complaintId, caller::mayWriteFor);
    }

    /** For those who pay in its country. */
    ComplaintView.Row toAnswer(UUID complaintId) {
        return found(complaintId, this::pays);
    }

    /** For all of them. */
    ComplaintView.Row toSee(UUID complaintId) {
        return found(complaintId, this::maySee);
    }

    FamilyRef toSeeThoseOf(UUID familyId) {
        return directory.familySoon(familyId, this::maySee).orElseThrow(Caller::hidden);
    }

    /** The country's finance team and its lead. */
    boolean runs(String country) {
        return (pays() || caller.has(COUNTRY_LEAD)) && caller.countries().contains(country);
    }

    /** The caller, speaking for the family. @param family that it may speak for */
    By speaker(UUID family) {
        boolean isOwn =
                caller.has(FAMILY) && caller.familyId().filter(family::equals).isPresent();
        Side other = caller.has(COUNTRY_LEAD) ? Side.COUNTRY_LEAD : Side.PARTNER;
        return new By(caller.subject(), isOwn ? Side.FAMILY : other);
    }

    By finance() {
        return new By(caller.subject(), Side.FINANCE);
    }

    private ComplaintView.Row found(UUID complaintId, Predicate<FamilyRef> may) {
        return view.find(complaintId)
                .filter(row -> directory.family(row.familyId()).filter(may).isPresent())
                .orElseThrow(Caller::hidden);
    }

    private boolean maySee(FamilyRef family) {
        return caller.mayWriteFor(family) || pays(family);
    }

    private boolean pays(FamilyRef family) {
        return pays() && caller.countries().contains(family.cohort().country());
    }

    private boolean pays() {
        return caller.has(FINANCE_MAKER) || caller.has(FINANCE_CHECKER);
    }
}
