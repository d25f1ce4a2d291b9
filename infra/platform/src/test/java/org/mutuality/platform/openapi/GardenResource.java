package org.mutuality.platform.openapi;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.mutuality.contracts.Money;
import org.mutuality.platform.eventsourcing.AggregateId;
import org.mutuality.platform.http.AcceptsUnknownParameters;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;

/** Gardens of families. */
@Path("/gardens")
public class GardenResource {

    /**
     * One harvest of a garden.
     *
     * @param crop what grew, one word
     * @param earned what its sale brought; absent when nothing was sold
     */
    public record Row(String crop, Optional<Money> earned, Kind kind, JsonNode notes) {}

    /** How a garden is watered. */
    public enum Kind {
        /** By rain alone. */
        RAIN_FED,
        IRRIGATED
    }

    /** Id of a garden. */
    public record GardenId(UUID value) implements AggregateId {}

    /** A plot, which has rows of its own. */
    public record Plot(GardenId garden, UUID plotId, List<Row> rows, Instant measuredAt, LocalDate plantedOn) {
        /** A row of plants. */
        public record Row(int plants) {}
    }

    /**
     * Lists harvests. The newest is first.
     *
     * @param month of the harvest
     * @return harvests of the month
     * @throws org.mutuality.platform.problem.ProblemException CURSOR_INVALID, NOT_FOUND
     */
    @GET
    public Page<Row> list(
            @QueryParam("month") Optional<YearMonth> month,
            @QueryParam("after") Optional<Cursor> after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        return new Page<>(List.of(), Optional.empty());
    }

    /**
     * Puts a plot.
     *
     * @param id id of the garden
     * @throws org.mutuality.platform.problem.ProblemException PRECONDITION_FAILED
     */
    @PUT
    @Path("{id}")
    public Plot put(@PathParam("id") UUID id, Plot plot) {
        return plot;
    }

    @GET
    @Path("{id}")
    @RespondsWith({200, 304})
    public RestResponse<Plot> plot(@PathParam("id") UUID id) {
        return RestResponse.notModified();
    }

    @PUT
    @Path("{id}/opening")
    @RespondsWith(
            value = {201, 200},
            body = false,
            headers = "Location")
    public Response open(@PathParam("id") UUID id) {
        return Response.ok().build();
    }

    @PUT
    @Path("{id}/closing")
    @RespondsWith(200)
    public Response close(@PathParam("id") UUID id) {
        return Response.ok(Map.of("closed", true)).build();
    }

    @POST
    @Path("{id}/waterings")
    @RespondsWith(201)
    public RestResponse<GardenId> water(@PathParam("id") UUID id) {
        return RestResponse.ok(new GardenId(id));
    }

    /** A place of a garden, as text. */
    public record Bed(int row, int column) {
        @JsonValue
        public String text() {
            return row + "." + column;
        }
    }

    /** A name in several languages. */
    public record Name(@JsonValue Map<String, String> texts) {}

    @GET
    @Path("beds")
    public Map<String, Bed> beds() {
        return Map.of();
    }

    @GET
    @Path("names")
    public List<Name> names() {
        return List.of();
    }

    @GET
    @Path("counts")
    public Map<String, Integer> counts() {
        return Map.of();
    }

    /** Called by gates of another maker. */
    @Path("/gates")
    @AcceptsUnknownParameters
    public static class GateResource {
        @GET
        public List<String> gates() {
            return List.of();
        }
    }
}
