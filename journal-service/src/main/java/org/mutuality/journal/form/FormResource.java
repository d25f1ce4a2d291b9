package org.mutuality.journal.form;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.mutuality.platform.identity.Caller;

/** What the journal asks, for whoever fills it in. */
@Path("/forms")
@Authenticated
public class FormResource {
    private final Forms forms;

    FormResource(Forms forms) {
        this.forms = forms;
    }

    /** A form with its questions in the order they are asked; the same for ever under its id. */
    @GET
    @Path("{id}")
    @NonBlocking
    public Form form(@PathParam("id") String id) {
        return forms.form(id).orElseThrow(Caller::hidden);
    }
}
