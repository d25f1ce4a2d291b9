package org.mutuality.payment.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;

/** Which cohort a family is of, for what is still to be done when the directory knows it no more. Source: family_standing. */
@ApplicationScoped
public class FamilyEnrolmentQueries {
    private final ReadModelDatabase views;

    FamilyEnrolmentQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** The cohort that enrolled it first, also after it was erased; empty when no enrolment was heard of yet. */
    public Optional<UUID> cohort(UUID familyId) {
        return views.read(sql -> sql.select("select cohort_id from family_standing where family_id = ?", familyId)
                .mapTo(UUID.class)
                .findOne());
    }
}
