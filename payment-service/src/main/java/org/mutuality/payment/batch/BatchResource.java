package org.mutuality.payment.batch;

import static org.mutuality.platform.identity.Roles.*;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.batch.BatchCommand.PrepareBatch;
import org.mutuality.payment.budget.BudgetAccess;
import org.mutuality.payment.budget.BudgetOwner;
import org.mutuality.payment.money.BigMoney;
import org.mutuality.payment.payout.PayoutStatus;
import org.mutuality.payment.payout.tracking.PayoutQueries;
import org.mutuality.payment.provider.registry.ProviderAvailability;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.AcceptLanguage;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.TranslationCatalog;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Batches: preparation and queries. For decisions on a batch see {@link BatchDecisionResource}. */
@Tag(name = "batch", description = "Payouts that are paid together, prepared by one person and approved by another.")
@Path("/batches")
@RunOnVirtualThread
public class BatchResource {
    private final CommandGateway commands;
    private final BudgetAccess budgets;
    private final BatchAccess access;
    private final ProviderAvailability availability;
    private final CurrentUser caller;
    private final BatchQueries batches;
    private final PayoutQueries payouts;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    BatchResource(
            CommandGateway commands,
            BudgetAccess budgets,
            BatchAccess access,
            ProviderAvailability availability,
            CurrentUser caller,
            BatchQueries batches,
            PayoutQueries payouts,
            ProjectionBarrier barrier,
            Clock clock) {
        this.commands = commands;
        this.budgets = budgets;
        this.access = access;
        this.availability = availability;
        this.caller = caller;
        this.batches = batches;
        this.payouts = payouts;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * A batch with the progress of its payouts.
     *
     * @param batch the batch
     * @param lines number of payouts by payout status
     * @param fees total that the provider charged so far, in addition to the amounts paid
     */
    public record BatchResponse(BatchQueries.BatchRow batch, Map<String, Long> lines, BigMoney fees) {}

    /**
     * Prepares a batch. All payouts that match and can be paid are added to it in the background; see the status of the
     * batch. Repeatable with the same id and content.
     *
     * @param batchId chosen by the caller, a UUID
     * @param request what the batch pays
     * @throws ProblemException BATCH_INVALID, BATCH_ALREADY_PREPARED, NOT_FOUND
     */
    @PUT
    @Path("{batchId}")
    @RolesAllowed(FINANCE_MAKER)
    @RespondsWith(
            value = {201, 200},
            body = false,
            headers = "Location")
    public Response prepare(@PathParam("batchId") UUID batchId, BatchRequest request, @Context UriInfo uri) {
        access.requirePreparable(batchId);
        Optional<BudgetOwner> owner = budgets.find(request.cohortId(), request.fundId());
        Optional<String> missingSetting = owner.flatMap(
                one -> availability.findMissingSetting(request.provider(), one.country(), one.currency()));
        boolean prepared = commands.send(new PrepareBatch(
                new BatchId(batchId), request, owner, missingSetting, caller.subject(), clock.instant()));
        barrier.awaitCatchUp();
        return (prepared ? Response.created(uri.getRequestUri()) : Response.ok()).build();
    }

    /**
     * Lists batches. Ordered by id; of one cohort, of one fund, of one country, or of all the caller's countries.
     *
     * @param cohort only batches paid from the budget of this cohort
     * @param fund only batches paid from the budget of this fund
     * @param country only batches of this country, ISO 3166 alpha-2
     * @param status only batches with this status, as shown
     * @return A page of batches.
     * @throws ProblemException PARAMETER_INVALID, NOT_FOUND
     */
    @GET
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<BatchQueries.BatchRow> list(
            @QueryParam("cohort") @Nullable UUID cohort,
            @QueryParam("fund") @Nullable UUID fund,
            @QueryParam("country") @Nullable String country,
            @QueryParam("status") @Nullable String status,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        if (Stream.of(cohort, fund, country).filter(one -> one != null).count() > 1) {
            throw PARAMETER_INVALID.because("one-owner");
        }
        Optional<BatchStatus> wanted = parseStatus(status, BatchStatus.class);
        Optional<Cursor> last = Optional.ofNullable(after);
        Optional<UUID> owner = Optional.ofNullable(cohort).or(() -> Optional.ofNullable(fund));
        return owner.isPresent()
                ? batches.findByOwner(budgets.requireReadable(owner.get()).id(), wanted, last, limit)
                : batches.findByCountries(access.requireCountries(country), wanted, last, limit);
    }

    /**
     * Returns a batch. Includes the number of its payouts by status and the provider's fees.
     *
     * @param batchId of the batch
     * @return The batch.
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{batchId}")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public BatchResponse get(@PathParam("batchId") UUID batchId) {
        BatchQueries.BatchRow batch = access.requireReadable(batchId);
        return new BatchResponse(
                batch,
                batches.countLines(batchId),
                batches.sumFees(batchId, batch.sum().currency()));
    }

    /**
     * Lists the payouts of a batch. Ordered by id. Explanations are in the language of Accept-Language: en, es or fil.
     *
     * @param batchId of the batch
     * @param status only payouts with this status
     * @return A page of payouts.
     * @throws ProblemException PARAMETER_INVALID, NOT_FOUND
     */
    @GET
    @Path("{batchId}/payouts")
    @RolesAllowed({COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
    public Page<PayoutQueries.PayoutRow> payouts(
            @PathParam("batchId") UUID batchId,
            @QueryParam("status") @Nullable String status,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit,
            @Context HttpHeaders headers) {
        BatchQueries.BatchRow batch = access.requireReadable(batchId);
        return payouts.ofBatch(
                batch.batchId(),
                parseStatus(status, PayoutStatus.class),
                Optional.ofNullable(after),
                limit,
                TranslationCatalog.in(AcceptLanguage.of(headers)));
    }

    // Not an enum parameter: JAX-RS would answer an unknown value with 404.
    private static <S extends Enum<S>> Optional<S> parseStatus(@Nullable String text, Class<S> statuses) {
        return Optional.ofNullable(text)
                .map(name -> Arrays.stream(statuses.getEnumConstants())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> PARAMETER_INVALID.because("status")));
    }
}
