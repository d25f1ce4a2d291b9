package org.mutuality.platform;

import static org.mutuality.platform.identity.CurrentUser.requireVisible;
import static org.mutuality.platform.problem.CommonProblem.BODY_INCOMPLETE;
import static org.mutuality.platform.problem.CommonProblem.REQUEST_IN_PROGRESS;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.mutuality.contracts.Money;
import org.mutuality.platform.directory.CohortRef;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.identity.Roles;
import org.mutuality.platform.problem.Message;

/** A resource with one example of everything that a resource does, and of everything that can fail in one. */
@Path("/example")
@RunOnVirtualThread
public class HttpTestResource {

    public static final UUID FAMILY = new UUID(0, 1);
    static final AtomicInteger MADE = new AtomicInteger();

    @Inject
    CurrentUser currentUser;

    @Inject
    DataSource database;

    public record Visit(@NotBlank String who, @Min(1) int count, Optional<Money> fee, List<@Valid Visit> friends) {}

    @GET
    public Map<String, Object> me() {
        return Map.of(
                "subject",
                currentUser.subject(),
                "countries",
                currentUser.leadCountries(),
                "family",
                currentUser.ownFamilyId());
    }

    @PUT
    @Path("visits/{id}/{month}")
    public Visit visit(@PathParam("id") UUID id, @PathParam("month") YearMonth month, @Valid Visit visit) {
        return visit;
    }

    @GET
    @Path("families/{id}")
    public FamilyRef family(@PathParam("id") UUID id) {
        FamilyRef existing = new FamilyRef(
                FAMILY, new CohortRef(FAMILY, "PH", "PHP", YearMonth.of(2021, 1), Optional.empty(), true), Set.of());
        FamilyRef found =
                Optional.of(existing).filter(one -> one.familyId().equals(id)).orElseThrow(CurrentUser::notFound);
        return requireVisible(currentUser.canSee(found), found);
    }

    @GET
    @Path("list")
    public Page<Integer> list(
            @QueryParam("after") Optional<Cursor> after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit,
            @QueryParam("month") Optional<YearMonth> month) {
        int from = after.map(cursor -> (int) cursor.ofSize(1).number(0)).orElse(0);
        return Page.of(
                java.util.stream.IntStream.rangeClosed(from + 1, 10)
                        .limit(limit.andOne())
                        .boxed()
                        .toList(),
                limit,
                Cursor::of);
    }

    @GET
    @Path("versioned")
    public RestResponse<Map<String, Integer>> versioned(@Context HttpHeaders headers) {
        return ETags.answer(headers, 7, Map.of("a", 1));
    }

    @PUT
    @Path("versioned")
    public void edit(@Context HttpHeaders headers) {
        ETags.check(headers, 7);
    }

    @GET
    @Path("operator")
    @RolesAllowed(Roles.OPERATOR)
    public String operator() {
        return "ok";
    }

    @GET
    @Path("bug")
    public String bug() {
        throw new IllegalStateException("secret inside");
    }

    @GET
    @Path("sql")
    public String sql(@QueryParam("state") String state) throws SQLException {
        throw new SQLException("secret inside", state);
    }

    @GET
    @Path("cut")
    public String cut() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pg_backend_pid())");
            return "still there";
        }
    }

    @GET
    @Path("created")
    public Response created(@Context UriInfo uri) {
        return Response.created(uri.getRequestUri()).build();
    }

    @GET
    @Path("slow")
    public String slow() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_sleep(61)");
            return "slept";
        }
    }

    @GET
    @Path("twice")
    public String twice() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create temp table if not exists once (who text primary key)");
            statement.execute("insert into once values ('Maria'), ('Maria')");
            return "both";
        }
    }

    @POST
    @Path("made")
    public Response made(Visit visit) {
        return Response.status(201)
                .header("Location", "/example/made/" + MADE.incrementAndGet())
                .entity(visit)
                .build();
    }

    @POST
    @Path("upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public long upload(@RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw BODY_INCOMPLETE.because(Message.text("Send the part file"));
        }
        return file.size();
    }

    @POST
    @Path("refused")
    public Response refused(Visit visit) {
        throw REQUEST_IN_PROGRESS.because(Message.of("made %d", MADE.incrementAndGet()));
    }
}
