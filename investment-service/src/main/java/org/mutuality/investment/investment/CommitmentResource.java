package org.mutuality.investment.investment;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.mutuality.platform.identity.Caller;

/** What the country team commits to: only then it is owed, and paid out. */
@Path("/investments/{investmentId}/commitment")
@RunOnVirtualThread
public class CommitmentResource {
    private final Committing committing;
    private final InvestmentReaders readers;
    private final InvestmentView view;
    private final Caller caller;

    CommitmentResource(Committing committing, InvestmentReaders readers, InvestmentView view, Caller caller) {
        this.committing = committing;
        this.readers = readers;
        this.view = view;
        this.caller = caller;
    }

    /** Another lead than who proposed or offered it, and only within what the fund has left. Repeatable; 409 when another has. */
    @PUT
    @RolesAllowed(COUNTRY_LEAD)
    public void commit(@PathParam("investmentId") UUID id) {
        committing.commit(view.find(id).filter(readers::mayOffer).orElseThrow(Caller::hidden), caller.subject());
    }
}
