package org.mutuality.journal.form;

import static org.mutuality.journal.form.FormProblem.FORM_CHOICE_INVALID;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.mutuality.journal.form.CurrentFormCommand.NameCurrentForm;
import org.mutuality.journal.form.FormView.Current;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.problem.Wrongs;
import org.mutuality.platform.store.Commands;
import org.mutuality.platform.view.CaughtUp;

/** The form a country asks by where none is named. */
@Path("/forms/current/{country}")
@Authenticated
@RunOnVirtualThread
public class CurrentFormResource {
    private final Forms forms;
    private final FormView chosen;
    private final Commands commands;
    private final CaughtUp caughtUp;
    private final FormAccess access;
    private final Spoken spoken;
    private final Clock clock;

    CurrentFormResource(
            Forms forms,
            FormView chosen,
            Commands commands,
            CaughtUp caughtUp,
            FormAccess access,
            Spoken spoken,
            Clock clock) {
        this.forms = forms;
        this.chosen = chosen;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.access = access;
        this.spoken = spoken;
        this.clock = clock;
    }

    /** @param form id of one of the country's or of a core form */
    public record Choice(String form) {}

    /** The newest core form until the country has chosen. */
    @GET
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Choice.class)))
    public Response current(@PathParam("country") String country, @Context HttpHeaders headers) {
        if (!country.matches("[A-Z]{2}")) {
            throw PARAMETER_INVALID.because("country must be an ISO 3166 code, such as PH");
        }
        return ETags.answer(
                headers, version(country), new Choice(forms.current(country).id()));
    }

    /** 204; for the same again too. */
    @PUT
    @RolesAllowed(COUNTRY_LEAD)
    public Response name(@PathParam("country") String country, Choice choice, @Context HttpHeaders headers) {
        access.requirePublishable(country);
        Wrongs wrongs = spoken.wrongs();
        wrongs.check(forms.usable(choice.form(), country).isPresent(), "/form", "validation.form-of-country");
        wrongs.orThrow(FORM_CHOICE_INVALID);
        ETags.check(headers, version(country));
        commands.send(new NameCurrentForm(CurrentFormId.of(country), country, choice.form(), clock.instant()));
        caughtUp.await();
        forms.forgetCurrent(country);
        return Response.noContent().build();
    }

    private long version(String country) {
        return chosen.current(country).map(Current::version).orElse(0L);
    }
}
