package org.mutuality.journal.openrosa;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.Forms;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.http.AcceptsUnknownParameters;

/** A form as an XForm. */
@Path("/forms")
@Authenticated
@RunOnVirtualThread
@AcceptsUnknownParameters
public class XFormResource {
    private final Forms forms;
    private final XForms xforms;
    private final Clock clock;

    XFormResource(Forms forms, XForms xforms, Clock clock) {
        this.forms = forms;
        this.xforms = xforms;
        this.clock = clock;
    }

    @GET
    @Path("{id}.xml")
    @Operation(summary = "A form for ODK Collect and KoboCollect")
    public Response download(@PathParam("id") String id) {
        Form form = forms.form(id).orElseThrow(CurrentUser::notFound);
        return OpenRosaAnswer.xml(xforms.of(form).document(), clock.instant());
    }

    /** The same, for who asks for XML rather than by its name. */
    @GET
    @Path("{id}")
    @Produces({MediaType.TEXT_XML + ";qs=0.5", MediaType.APPLICATION_XML + ";qs=0.5"})
    public Response form(@PathParam("id") String id) {
        return download(id);
    }
}
