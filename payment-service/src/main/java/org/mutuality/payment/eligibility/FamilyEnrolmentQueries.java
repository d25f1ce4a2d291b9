package org.mutuality.payment.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.database.ReadModelDatabase;

/** The cohort a family enrolled in, also after its erasure. Source: {@code directory_family}. */
@ApplicationScoped
public class FamilyEnrolmentQueries {
    private final ReadModelDatabase views;

    FamilyEnrolmentQueries(ReadModelDatabase views) {
        this.views = views;
    }

    /** The cohort that enrolled it first; empty when its enrolment has not arrived yet. */
    public Optional<UUID> cohort(UUID familyId) {
        return views.read(sql -> sql.select("select cohort_id from directory_family where family_id = ?", familyId)
                .mapTo(UUID.class)
                .findOne());
    }
}
