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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.payment.complaint.ComplaintStatus;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;

/** Reading complaints: the family its own, and who writes for it; finance and the lead those of their country. */
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

    /** The entity tag is to be named when the answer is accepted. */
    @GET
    @Path("{complaintId}")
    public RestResponse<ComplaintReader.ComplaintResponse> get(@PathParam("complaintId") UUID id) {
        ComplaintQueries.ComplaintRow row = access.requireReadable(id);
        // No 304: its age passes with time, without a new state.
        return RestResponse.ResponseBuilder.ok(complaints.toResponse(row))
                .tag(ETags.of(row.revision()))
                .build();
    }

    /** What was done about it, oldest first. */
    @GET
    @Path("{complaintId}/history")
    public Page<ComplaintReader.ComplaintHistoryEntry> history(
            @PathParam("complaintId") UUID id,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        ComplaintQueries.ComplaintRow row = access.requireReadable(id);
        return complaints.history(row, access.canHandle(row.country()), Optional.ofNullable(after), limit);
    }

    /** Oldest first. @param family whose; or @param country of all. @param status of those wanted; all when absent */
    @GET
    public Page<ComplaintReader.ComplaintResponse> list(
            @QueryParam("family") @Nullable UUID family,
            @QueryParam("country") @Nullable String country,
            @QueryParam("status") @Nullable String status,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        Optional<ComplaintStatus> wanted = Optional.ofNullable(status).map(ComplaintQueryResource::status);
        Optional<Cursor> last = Optional.ofNullable(after);
        if (family != null && country == null) {
            return complaints.ofFamily(access.requireReadableFamily(family).familyId(), wanted, last, limit);
        }
        if (country != null && family == null) {
            return complaints.ofCountry(
                    CurrentUser.requireVisible(access.canHandle(country), country), wanted, last, limit);
        }
        throw PARAMETER_INVALID.because("Give either ?family= or ?country=");
    }

    private static ComplaintStatus status(String text) {
        return Arrays.stream(ComplaintStatus.values())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> PARAMETER_INVALID.because("status has an unknown value"));
    }
}
