package org.mutuality.journal.form.publication;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.mutuality.journal.form.FormAccess;
import org.mutuality.journal.form.publication.CurrentFormCommand.ChooseCurrentForm;
import org.mutuality.journal.form.publication.FormQueries.CurrentFormRow;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;
import static org.mutuality.journal.form.publication.FormProblem.FORM_CHOICE_INVALID;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

/** The form a country asks by where none is named. */
@Path("/forms/current/{country}")
@Authenticated
@RunOnVirtualThread
public class CurrentFormResource {
    private final FormCatalog forms;
    private final FormQueries chosen;
    private final CommandGateway commands;
    private final ProjectionBarrier projectionBarrier;
    private final FormAccess access;
    private final RequestLocale locale;
    private final Clock clock;

    CurrentFormResource(
            FormCatalog forms,
            FormQueries chosen,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            FormAccess access,
            RequestLocale spoken,
            Clock clock) {
        this.forms = forms;
        this.chosen = chosen;
        this.commands = commands;
        this.projectionBarrier = caughtUp;
        this.access = access;
        this.locale = spoken;
        this.clock = clock;
    }

    /** @param form id of one of the country's or of a core form */
    public record CurrentFormChoice(String form) {}

    /** The newest core form until the country has chosen. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CurrentFormChoice.class)))
    public Response find(@PathParam("country") String country, @Context HttpHeaders headers) {
        if (!country.matches("[A-Z]{2}")) {
            throw PARAMETER_INVALID.because("country must be an ISO 3166 code, such as PH");
        }
        return ETags.answer(
                headers,
                version(country),
                new CurrentFormChoice(forms.current(country).id()));
    }

    /** 204; for the same again too. */
    @PUT
    @RolesAllowed(COUNTRY_LEAD)
    public Response choose(@PathParam("country") String country, CurrentFormChoice choice, @Context HttpHeaders headers) {
        access.requirePublishable(country);
        ValidationErrors wrongs = locale.newValidationErrors();
        wrongs.addUnless(forms.usable(choice.form(), country).isPresent(), "/form", "validation.form-of-country");
        wrongs.throwIfAny(FORM_CHOICE_INVALID);
        ETags.check(headers, version(country));
        commands.send(new ChooseCurrentForm(CurrentFormId.of(country), country, choice.form(), clock.instant()));
        projectionBarrier.awaitCatchUp();
        forms.invalidateCurrent(country);
        return Response.noContent().build();
    }

    private long version(String country) {
        return chosen.current(country).map(CurrentFormRow::version).orElse(0L);
    }
}
