package org.mutuality.journal.form.publication;

import static org.mutuality.journal.form.publication.FormProblem.FORM_CHOICE_INVALID;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.mutuality.journal.form.FormAccess;
import org.mutuality.journal.form.publication.CurrentFormCommand.ChooseCurrentForm;
import org.mutuality.journal.form.publication.FormQueries.CurrentFormRow;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ValidationErrors;
import org.mutuality.platform.projection.ProjectionBarrier;

/** A country's current form, used for journals that name no form. */
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
            ProjectionBarrier projectionBarrier,
            FormAccess access,
            RequestLocale locale,
            Clock clock) {
        this.forms = forms;
        this.chosen = chosen;
        this.commands = commands;
        this.projectionBarrier = projectionBarrier;
        this.access = access;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * A country's choice of form.
     *
     * @param form id of one of the country's forms or of a core form, such as {@code core-3}
     */
    public record CurrentFormChoice(String form) {}

    /**
     * Returns the current form of a country.
     *
     * <p>Until the country has chosen, this is the newest core form, with the ETag {@code "0"}.
     *
     * @param country ISO 3166-1 alpha-2 code, such as {@code PH}
     * @return id of the current form
     * @throws ProblemException PARAMETER_INVALID
     */
    @GET
    @RespondsWith({200, 304})
    public RestResponse<CurrentFormChoice> find(@PathParam("country") String country, @Context HttpHeaders headers) {
        if (!country.matches("[A-Z]{2}")) {
            throw PARAMETER_INVALID.because("country-code");
        }
        return ETags.answer(
                headers,
                version(country),
                new CurrentFormChoice(forms.current(country).id()));
    }

    /**
     * Chooses the current form of a country.
     *
     * <p>Journals that name no form use it from now on. Repeatable; the country may return to an earlier version. With
     * {@code If-Match} the choice is made only if the current one still has that version.
     *
     * @param choice the form to use
     * @return without a body
     * @throws ProblemException NOT_FOUND, FORM_CHOICE_INVALID, PRECONDITION_FAILED
     */
    @PUT
    @RolesAllowed(COUNTRY_LEAD)
    @RespondsWith(204)
    public Response choose(
            @PathParam("country") String country, CurrentFormChoice choice, @Context HttpHeaders headers) {
        access.requirePublishable(country);
        ValidationErrors errors = locale.newValidationErrors();
        errors.addUnless(forms.usable(choice.form(), country).isPresent(), "/form", "validation.form-of-country");
        errors.throwIfAny(FORM_CHOICE_INVALID);
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
