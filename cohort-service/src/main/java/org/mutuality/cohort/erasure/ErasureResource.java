package org.mutuality.cohort.erasure;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.mutuality.cohort.erasure.ErasureCommand.ConfirmErasure;
import org.mutuality.cohort.erasure.ErasureQueries.ErasureReceiptRow;
import org.mutuality.cohort.family.FamilyAccess;
import org.mutuality.cohort.family.FamilyCommand.EraseFamily;
import org.mutuality.cohort.family.FamilyEvent.ErasureReason;
import org.mutuality.cohort.family.FamilyId;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Erasure of a family at its own request, confirmed by the country lead, and its receipt. It cannot be undone. */
@Path("/countries/{country}/cohorts/{cohortId}/families/{familyId}/erasure")
@RunOnVirtualThread
public class ErasureResource {
    private final FamilyAccess families;
    private final ErasureAccess access;
    private final ErasureQueries receipts;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final CurrentUser caller;
    private final Clock clock;

    ErasureResource(
            FamilyAccess families,
            ErasureAccess access,
            ErasureQueries receipts,
            CommandGateway commands,
            ProjectionBarrier barrier,
            CurrentUser caller,
            Clock clock) {
        this.families = families;
        this.access = access;
        this.receipts = receipts;
        this.commands = commands;
        this.barrier = barrier;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The confirmation of an erasure.
     *
     * @param reason legal ground of the erasure
     */
    public record EraseFamilyRequest(ErasureReason reason) {}

    /**
     * Confirms the erasure of a family. Its personal text becomes unreadable in every service, and this cannot be undone; the
     * receipt says what each service has destroyed and what remains. The family need not have requested it in this system: it
     * may have done so on paper. Succeeds as well when the family was erased before.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param familyId id of the family
     * @param erasure reason of the erasure
     * @throws ProblemException NOT_FOUND
     */
    @PUT
    @RolesAllowed(COUNTRY_LEAD)
    public void erase(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "Requested by the family",
                                                            value = "{\"reason\": \"family_request\"}")))
                    EraseFamilyRequest erasure) {
        families.requireErasable(country, cohortId, familyId);
        Instant now = clock.instant();
        commands.send(new EraseFamily(new FamilyId(familyId), erasure.reason(), caller.subject(), now));
        // As the reaction does, so that the receipt can be read at once.
        commands.send(new ConfirmErasure(new ErasureReceiptId(familyId), cohortId, country, caller.subject(), now));
        barrier.awaitCatchUp();
    }

    /**
     * Returns the receipt of a family's erasure: who requested it and until when it is due, who confirmed it, what each service
     * has destroyed and when, which services have not answered yet, and what is not destroyed.
     *
     * @param country ISO 3166-1 alpha-2 code of a country that this deployment serves, such as {@code PH}
     * @param cohortId id of the cohort
     * @param familyId id of the family
     * @return the receipt
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @RolesAllowed({FAMILY, COUNTRY_LEAD, PARTNER})
    public ErasureReceiptRow receipt(
            @PathParam("country") String country,
            @PathParam("cohortId") UUID cohortId,
            @PathParam("familyId") UUID familyId) {
        access.requireReadable(country, cohortId, familyId);
        return receipts.find(familyId).orElseThrow(CurrentUser::notFound);
    }
}
