package org.mutuality.journal.form.publication;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.FormAccess;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.publication.FormCommand.PublishForm;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.Cursor;
import org.mutuality.platform.http.Page;
import org.mutuality.platform.http.PageSize;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;
import static org.mutuality.journal.form.publication.FormProblem.FORM_ID_INVALID;
import static org.mutuality.journal.form.publication.FormProblem.FORM_INVALID;
import static org.mutuality.journal.form.publication.FormProblem.FORM_RESERVED;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;

/** What the journal asks, for whoever fills it in; a country publishes its own. */
@Path("/forms")
@Authenticated
@RunOnVirtualThread
public class FormResource {
    private final FormCatalog list;
    private final FormSummaryQueries summaries;
    private final FormRenderer renderer;
    private final CommandGateway commands;
    private final ProjectionBarrier projectionBarrier;
    private final FormAccess access;
    private final RequestLocale locale;
    private final Clock clock;

    FormResource(
            FormCatalog forms,
            FormSummaryQueries list,
            FormRenderer shown,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            FormAccess access,
            RequestLocale spoken,
            Clock clock) {
        this.list = forms;
        this.summaries = list;
        this.renderer = shown;
        this.commands = commands;
        this.projectionBarrier = caughtUp;
        this.access = access;
        this.locale = spoken;
        this.clock = clock;
    }

    /** Those that a country may use: the core's, then its own by name; of each the newest version first. */
    @GET
    public Page<FormSummaryQueries.FormSummary> list(
            @QueryParam("country") @Nullable String country,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        return summaries.page(country, Optional.ofNullable(after), limit);
    }

    /**
     * A form with its questions in the order they are asked; the same for ever under its id. With {@code language}, or
     * Accept-Language, each text in that one: {@code {"text", "language", "fallback"}}; else in all there are.
     */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(implementation = FormRenderer.FormResponse.class)))
    public Response find(
            @PathParam("id") String id,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers) {
        Form form = list.form(id).orElseThrow(CurrentUser::notFound);
        return renderer.render(
                form, RequestLocale.wanted(language, headers, form.definition().languages()));
    }

    /** 201 when published; 200 when it was, with the same content; 409 with other: then it is the next version. */
    @PUT
    @Path("{id}")
    @RolesAllowed(COUNTRY_LEAD)
    public Response publish(@PathParam("id") String id, FormDefinition definition, @Context UriInfo uri) {
        FormId form = FormId.parse(id)
                .orElseThrow(
                        () -> FORM_ID_INVALID.because("It must be country, name and version, such as pk-village-1"));
        String country =
                form.country().orElseThrow(() -> FORM_RESERVED.because("It must begin with your country's code"));
        access.requirePublishable(country);
        ValidationErrors wrongs = locale.newValidationErrors();
        PublicationRules.check(form, definition, wrongs);
        wrongs.throwIfAny(FORM_INVALID);
        boolean published = commands.send(new PublishForm(
                PublishedFormId.of(form), form.name(), form.version(), country, definition, clock.instant()));
        projectionBarrier.awaitCatchUp();
        return published
                ? Response.created(uri.getRequestUri()).build()
                : Response.ok().build();
    }
}
