package org.mutuality.journal.odk.xform;

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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.publication.FormCatalog;
import org.mutuality.platform.http.AcceptsUnknownParameters;
import org.mutuality.platform.identity.CurrentUser;

/** Forms as XForms. */
@Path("/forms")
@Authenticated
@RunOnVirtualThread
@AcceptsUnknownParameters
public class XFormResource {
    private final FormCatalog forms;
    private final XFormCache xforms;
    private final Clock clock;

    XFormResource(FormCatalog forms, XFormCache xforms, Clock clock) {
        this.forms = forms;
        this.xforms = xforms;
        this.clock = clock;
    }

    /**
     * Returns a form as an XForm for ODK Collect and KoboCollect.
     *
     * @param id id of the form, such as {@code core-3}
     * @return the XForm
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{id}.xml")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/xml", schema = @Schema(type = SchemaType.STRING)))
    public Response download(@PathParam("id") String id) {
        Form form = forms.form(id).orElseThrow(CurrentUser::notFound);
        return OpenRosaResponse.xml(xforms.of(form).document(), clock.instant());
    }

    /** By {@code Accept}: for callers one operation with {@code FormResource#find}, which describes it. */
    @GET
    @Operation(hidden = true)
    @Path("{id}")
    @Produces({MediaType.TEXT_XML + ";qs=0.5", MediaType.APPLICATION_XML + ";qs=0.5"})
    public Response find(@PathParam("id") String id) {
        return download(id);
    }
}
