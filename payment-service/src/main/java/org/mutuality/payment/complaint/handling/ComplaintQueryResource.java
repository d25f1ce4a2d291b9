package org.mutuality.payment.complaint.handling;

import static org.mutuality.platform.identity.Roles.*;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.complaint.ComplaintStatus;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;

/** Queries of complaints: families and those who write for them see their own, finance and leads those of their country. */
@Tag(name = "complaints", description = "Complaints of families about payouts that did not arrive")
@Path("/complaints")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD, FINANCE_MAKER, FINANCE_CHECKER})
@RunOnVirtualThread
public class ComplaintQueryResource {
    private final ComplaintAccess access;
    private final ComplaintReader complaints;

    ComplaintQueryResource(ComplaintAccess access, ComplaintReader complaints) {
        this.access = access;
        this.complaints = complaints;
    }

    /**
     * A complaint with its last answer. Send its entity tag as If-Match when the answer is accepted.
     *
     * @param id of the complaint
     * @return the complaint
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{complaintId}")
    @RespondsWith(value = 200, headers = "ETag")
    public RestResponse<ComplaintReader.ComplaintResponse> get(@PathParam("complaintId") UUID id) {
        ComplaintQueries.ComplaintRow row = access.requireReadable(id);
        // Never 304: `days` changes with time, without a new revision.
        return RestResponse.ResponseBuilder.ok(complaints.toResponse(row))
                .tag(ETags.of(row.revision()))
                .build();
    }

    /**
     * History of a complaint, oldest first. Accounts are shown to finance and the lead of the country only.
     *
     * @return a page of entries
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{complaintId}/history")
    public Page<ComplaintReader.ComplaintHistoryEntry> history(
            @PathParam("complaintId") UUID id,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        ComplaintQueries.ComplaintRow row = access.requireReadable(id);
        return complaints.history(row, access.canHandle(row.country()), Optional.ofNullable(after), limit);
    }

    /**
     * Complaints of a family or of a country, oldest first.
     *
     * @param family id of the family; either this or country
     * @param country ISO 3166 alpha-2, whose finance and lead may list it; either this or family
     * @param status only complaints in this state: OPEN, ANSWERED, ACCEPTED or DROPPED; absent for all
     * @return a page of complaints
     * @throws ProblemException PARAMETER_INVALID, NOT_FOUND
     */
    @GET
    public Page<ComplaintReader.ComplaintResponse> list(
            @QueryParam("family") @Nullable UUID family,
            @QueryParam("country") @Nullable String country,
            @QueryParam("status") @Nullable String status,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        Optional<ComplaintStatus> wantedStatus = Optional.ofNullable(status).map(ComplaintQueryResource::status);
        Optional<Cursor> cursor = Optional.ofNullable(after);
        if (family != null && country == null) {
            return complaints.ofFamily(access.requireReadableFamily(family).familyId(), wantedStatus, cursor, limit);
        }
        if (country != null && family == null) {
            return complaints.ofCountry(
                    CurrentUser.requireVisible(access.canHandle(country), country), wantedStatus, cursor, limit);
        }
        throw PARAMETER_INVALID.because("family-or-country");
    }

    private static ComplaintStatus status(String text) {
        return Arrays.stream(ComplaintStatus.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> PARAMETER_INVALID.because("complaint-status"));
    }
}
