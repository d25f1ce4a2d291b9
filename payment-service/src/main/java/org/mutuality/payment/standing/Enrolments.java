package org.mutuality.payment.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.mutuality.platform.view.Views;

/** Which cohort a family is of, for what is still to be done when the directory knows it no more. Source: family_standing. */
@ApplicationScoped
public class Enrolments {
    private final Views views;

    Enrolments(Views views) {
        this.views = views;
    }

    /** The cohort that enrolled it first, also after it was erased; empty when no enrolment was heard of yet. */
    public Optional<UUID> cohort(UUID familyId) {
        return views.read(sql -> sql.select("select cohort_id from family_standing where family_id = ?", familyId)
                .mapTo(UUID.class)
                .findOne());
    }
}
