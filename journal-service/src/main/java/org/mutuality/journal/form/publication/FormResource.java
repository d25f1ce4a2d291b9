package org.mutuality.journal.form.publication;

import static org.mutuality.journal.form.publication.FormProblem.FORM_ID_INVALID;
import static org.mutuality.journal.form.publication.FormProblem.FORM_INVALID;
import static org.mutuality.journal.form.publication.FormProblem.FORM_RESERVED;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Forms: the questions of journals. A country publishes its own. */
@Path("/forms")
@Authenticated
@RunOnVirtualThread
public class FormResource {
    private final FormCatalog forms;
    private final FormSummaryQueries summaries;
    private final FormRenderer renderer;
    private final CommandGateway commands;
    private final ProjectionBarrier projectionBarrier;
    private final FormAccess access;
    private final RequestLocale locale;
    private final Clock clock;

    FormResource(
            FormCatalog forms,
            FormSummaryQueries summaries,
            FormRenderer renderer,
            CommandGateway commands,
            ProjectionBarrier projectionBarrier,
            FormAccess access,
            RequestLocale locale,
            Clock clock) {
        this.forms = forms;
        this.summaries = summaries;
        this.renderer = renderer;
        this.commands = commands;
        this.projectionBarrier = projectionBarrier;
        this.access = access;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * Lists the forms that a country may use.
     *
     * <p>Core forms first, then the country's own by name; of each the newest version first.
     *
     * @param country ISO 3166-1 alpha-2 code, such as {@code PH}
     * @return forms without their questions
     * @throws ProblemException PARAMETER_INVALID, CURSOR_INVALID
     */
    @GET
    public Page<FormSummaryQueries.FormSummary> list(
            @QueryParam("country") @Nullable String country,
            @QueryParam("after") @Nullable Cursor after,
            @QueryParam("limit") @DefaultValue("50") PageSize limit) {
        return summaries.page(country, Optional.ofNullable(after), limit);
    }

    /**
     * Returns a form with its questions in the order they are asked.
     *
     * <p>The content never changes under its id. With {@code language} or {@code Accept-Language} each text is in that
     * language, as {@code {"text", "language", "fallback"}}; otherwise in all languages of the form. As
     * {@code text/xml} it is an XForm, which ODK clients get at the same address with {@code .xml} after the id too.
     *
     * @param id id of the form, such as {@code core-3}
     * @param language BCP 47 tag of the language to return, instead of {@code Accept-Language}
     * @return the form
     * @throws ProblemException NOT_FOUND, PARAMETER_INVALID
     */
    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = FormRenderer.FormResponse.class)),
                @Content(mediaType = MediaType.TEXT_XML, schema = @Schema(type = SchemaType.STRING))
            })
    public Response find(
            @PathParam("id") String id,
            @QueryParam("language") @Nullable String language,
            @Context HttpHeaders headers) {
        Form form = forms.form(id).orElseThrow(CurrentUser::notFound);
        return renderer.render(
                form, RequestLocale.wanted(language, headers, form.definition().languages()));
    }

    /**
     * Publishes a version of a form.
     *
     * <p>Versions are published one after the other and never change. Repeatable with the same content.
     *
     * @param id id of the form: country, name and version, such as {@code pk-village-1}
     * @param definition the form
     * @return 201 when it was published, 200 when it was published before with the same content; without a body
     * @throws ProblemException FORM_ID_INVALID, FORM_RESERVED, NOT_FOUND, FORM_INVALID, FORM_ALREADY_PUBLISHED,
     *     FORM_VERSION_SKIPPED
     */
    @PUT
    @Path("{id}")
    @RolesAllowed(COUNTRY_LEAD)
    @RespondsWith(
            value = {201, 200},
            body = false,
            headers = "Location")
    public Response publish(@PathParam("id") String id, FormDefinition definition, @Context UriInfo uri) {
        FormId form = FormId.parse(id)
                .orElseThrow(
                        () -> FORM_ID_INVALID.because("country-name-version"));
        String country =
                form.country().orElseThrow(() -> FORM_RESERVED.because("own-country"));
        access.requirePublishable(country);
        ValidationErrors errors = locale.newValidationErrors();
        PublicationRules.check(form, definition, errors);
        errors.throwIfAny(FORM_INVALID);
        boolean published = commands.send(new PublishForm(
                PublishedFormId.of(form), form.name(), form.version(), country, definition, clock.instant()));
        projectionBarrier.awaitCatchUp();
        return published
                ? Response.created(uri.getRequestUri()).build()
                : Response.ok().build();
    }
}
