package org.mutuality.payment.bounds;

import static org.mutuality.platform.identity.Roles.*;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.mutuality.payment.bounds.BoundsCommand.ApproveBounds;
import org.mutuality.payment.bounds.BoundsCommand.ProposeBounds;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Bounds of stipends and conversion rates: one person proposes them, another approves them. Repeatable. */
@Path("/payment-bounds/{country}/{currency}")
@RunOnVirtualThread
public class BoundsResource {
    private final BoundsAccess access;
    private final CommandGateway commands;
    private final CurrentUser caller;
    private final BoundsQueries bounds;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    BoundsResource(
            BoundsAccess access,
            CommandGateway commands,
            CurrentUser caller,
            BoundsQueries bounds,
            ProjectionBarrier barrier,
            Clock clock) {
        this.access = access;
        this.commands = commands;
        this.caller = caller;
        this.bounds = bounds;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * Bounds of a country and currency.
     *
     * @param country ISO 3166 alpha-2
     * @param inForce what applies; absent for a currency of which the platform knows no rate, until the country sets them
     * @param byDefault whether they are the platform's, because the country has set none
     * @param proposal the latest proposal; absent when there was none
     */
    public record PaymentBoundsResponse(
            String country,
            Optional<Bounds> inForce,
            boolean byDefault,
            Optional<BoundsQueries.BoundsProposalRow> proposal) {}

    /**
     * Proposes the bounds of stipends and conversion rates. Those before stay in force until another person approves these.
     * Replaces an earlier proposal until one is approved. Terms and conversions that are approved later are judged by them;
     * those that are set stay.
     *
     * @param country ISO 3166 alpha-2, such as PH
     * @param currency ISO 4217, such as PHP
     * @param proposed the bounds
     * @throws ProblemException BOUNDS_INVALID, NOT_FOUND
     */
    @PUT
    @RolesAllowed(COUNTRY_LEAD)
    public void propose(
            @PathParam("country") String country,
            @PathParam("currency") String currency,
            @RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "At most 3000.00 PHP a month", value = """
                    {"perJournal": {"amount": "1500.00", "currency": "PHP"}, "perMeeting": {"amount": "500.00", "currency": "PHP"},
                     "perMonth": {"amount": "3000.00", "currency": "PHP"}, "ratePercent": 5, "perDollar": 57.5}""")))
                    Bounds proposed) {
        access.requireManageable(country);
        commands.send(new ProposeBounds(
                BoundsId.of(country, currency), country, currency, proposed, caller.subject(), clock.instant()));
        barrier.awaitCatchUp();
    }

    /**
     * Approves the proposed bounds. Never by their proposer.
     *
     * @param country ISO 3166 alpha-2, such as PH
     * @param currency ISO 4217, such as PHP
     * @throws ProblemException BOUNDS_NEED_FOUR_EYES, BOUNDS_NOT_PROPOSED, BOUNDS_APPROVED, PRECONDITION_FAILED, NOT_FOUND
     */
    @PUT
    @Path("approval")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_CHECKER})
    public void approve(
            @PathParam("country") String country,
            @PathParam("currency") String currency,
            @Context HttpHeaders headers) {
        access.requireApprovable(country);
        commands.send(new ApproveBounds(
                BoundsId.of(country, currency), IfMatch.of(headers), caller.subject(), clock.instant()));
        barrier.awaitCatchUp();
    }

    /**
     * Returns the bounds of stipends and conversion rates, and the latest proposal.
     *
     * @param country ISO 3166 alpha-2, such as PH
     * @param currency ISO 4217, such as PHP
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    @RespondsWith(200)
    @APIResponse(
            responseCode = "200",
            description = "The bounds.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Version of the latest proposal; absent when there was none.",
                            schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PaymentBoundsResponse.class)))
    public RestResponse<PaymentBoundsResponse> get(
            @PathParam("country") String country, @PathParam("currency") String currency) {
        access.requireReadable(country);
        Optional<BoundsQueries.BoundsProposalRow> proposal = bounds.proposal(country, currency);
        var response = RestResponse.ResponseBuilder.ok(new PaymentBoundsResponse(
                country,
                bounds.inForce(country, currency),
                bounds.set(country, currency).isEmpty(),
                proposal));
        proposal.ifPresent(shown -> response.tag(ETags.of(shown.version())));
        return response.build();
    }
}
