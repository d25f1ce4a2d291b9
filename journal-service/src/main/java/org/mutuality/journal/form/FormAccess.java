package org.mutuality.journal.form;

import jakarta.enterprise.context.ApplicationScoped;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;

/** Who may publish and choose the forms of a country: its lead. Every signed-in account may read forms. */
@ApplicationScoped
public class FormAccess {
    private final CurrentUser caller;

    FormAccess(CurrentUser caller) {
        this.caller = caller;
    }

    /** @throws ProblemException 404 unless the caller leads the country */
    public void requirePublishable(String country) {
        CurrentUser.requireVisible(caller.isCountryLead(country), country);
    }
}
