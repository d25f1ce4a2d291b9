package org.mutuality.journal.odk.xform;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;
import static org.mutuality.platform.identity.Roles.RECORDER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.config.ConfigMapping;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.mutuality.journal.form.Form;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.publication.AvailableForms;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.journal.odk.xml.XmlWriter;
import org.mutuality.platform.http.AcceptsUnknownParameters;

/** Form list of the OpenRosa protocol: the forms in use in the caller's countries. */
@Path("/formList")
@RolesAllowed({FAMILY, RECORDER, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
@AcceptsUnknownParameters
public class FormListResource {
    private final AvailableForms availableForms;
    private final JournalAccess access;
    private final XFormCache xforms;
    private final OpenRosaSettings settings;
    private final Clock clock;

    FormListResource(
            AvailableForms availableForms,
            JournalAccess access,
            XFormCache xforms,
            OpenRosaSettings settings,
            Clock clock) {
        this.availableForms = availableForms;
        this.access = access;
        this.xforms = xforms;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Lists the forms for ODK Collect and KoboCollect.
     *
     * <p>An OpenRosa form list: of each form in use in the caller's countries the version to fill in.
     *
     * @return the form list
     */
    @GET
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/xml", schema = @Schema(type = SchemaType.STRING)))
    public Response list(@Context UriInfo uri) {
        Map<FormId, Form> forms = new LinkedHashMap<>();
        access.countries().stream()
                .flatMap(country -> availableForms.forCountry(country).stream())
                .forEach(form -> forms.put(form.formId(), form));
        URI baseUri = settings.address().orElse(uri.getBaseUri());
        return OpenRosaResponse.xml(document(forms.values(), baseUri), clock.instant());
    }

    private byte[] document(Collection<Form> forms, URI baseUri) {
        return XmlWriter.document(xml -> {
            xml.open("xforms", "xmlns", "http://openrosa.org/xforms/xformsList");
            forms.forEach(form -> writeForm(form, baseUri, xml));
            xml.close();
        });
    }

    private void writeForm(Form form, URI baseUri, XmlWriter xml) {
        xml.open("xform")
                .leaf("formID", form.formId().name())
                .leaf("name", XForm.title(form.definition()))
                .leaf("version", Integer.toString(form.formId().version()))
                .leaf("hash", "md5:" + xforms.of(form).md5())
                .leaf(
                        "downloadUrl",
                        baseUri.resolve("/forms/" + form.id() + ".xml").toString())
                .close();
    }

    /** Settings of the OpenRosa API. */
    @ConfigMapping(prefix = "mutuality.openrosa")
    public interface OpenRosaSettings {
        /**
         * Public address of the gateway for phones, such as https://journal.example.org/; empty: as in the request.
         */
        Optional<URI> address();
    }
}
