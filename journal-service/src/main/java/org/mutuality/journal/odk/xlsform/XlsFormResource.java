package org.mutuality.journal.odk.xlsform;

import static org.mutuality.journal.odk.xlsform.workbook.XlsFormProblem.XLSFORM_INVALID;
import static org.mutuality.journal.odk.xlsform.workbook.XlsFormProblem.XLSFORM_UNREADABLE;
import static org.mutuality.journal.odk.xlsform.workbook.XlsFormProblem.XLSFORM_UNSUPPORTED;
import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.problem.CommonProblem.BODY_TOO_LARGE;
import static org.mutuality.platform.problem.CommonProblem.PARAMETER_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.form.FormAccess;
import org.mutuality.journal.form.definition.FormDefinition;
import org.mutuality.journal.form.definition.FormId;
import org.mutuality.journal.form.publication.FormCommand.PublishForm;
import org.mutuality.journal.form.publication.PublishedFormId;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.odk.xlsform.workbook.UnsupportedCell;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.FieldError;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Publication of forms that were written as a spreadsheet. */
@Path("/forms/xlsform")
@RolesAllowed(COUNTRY_LEAD)
@RunOnVirtualThread
public class XlsFormResource {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final int LARGEST = 2_000_000;

    private final CommandGateway commands;
    private final ProjectionBarrier projectionBarrier;
    private final FormAccess access;
    private final RequestLocale locale;
    private final Clock clock;

    XlsFormResource(
            CommandGateway commands,
            ProjectionBarrier projectionBarrier,
            FormAccess access,
            RequestLocale locale,
            Clock clock) {
        this.commands = commands;
        this.projectionBarrier = projectionBarrier;
        this.access = access;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * A form read from a spreadsheet.
     *
     * @param id id of the form, such as {@code pk-village-1}
     * @param published whether it is published; false after a check
     * @param definition the form
     * @param unsupported cells that the form cannot express
     */
    public record XlsFormImportResponse(
            String id, boolean published, FormDefinition definition, List<UnsupportedCell> unsupported) {}

    /**
     * Publishes an XLSForm.
     *
     * <p>A form that the service cannot express completely is never published silently: without {@code accept=true} it is
     * refused with the list of unsupported cells. Errors point to cells as {@code /sheet/row/column}.
     *
     * @param id id of the form: country, name and version, such as {@code pk-village-1}
     * @param country ISO 3166-1 alpha-2 code; if given, the id must begin with it
     * @param check whether to validate only; the response has the form and the unsupported cells
     * @param accept whether to publish although some cells are not supported
     * @param file the Excel workbook (.xlsx), of at most 2,000,000 bytes
     * @return the form: 201 when it was published, 200 when it was published before or only checked
     * @throws ProblemException PARAMETER_INVALID, NOT_FOUND, XLSFORM_UNREADABLE, XLSFORM_INVALID, XLSFORM_UNSUPPORTED,
     *     BODY_TOO_LARGE, FORM_ALREADY_PUBLISHED, FORM_VERSION_SKIPPED
     */
    @POST
    @Consumes({XLSX, MediaType.APPLICATION_OCTET_STREAM})
    @RespondsWith(
            value = {201, 200},
            headers = "Location")
    public RestResponse<XlsFormImportResponse> publish(
            @QueryParam("id") @Nullable String id,
            @QueryParam("country") @Nullable String country,
            @QueryParam("check") @DefaultValue("false") boolean check,
            @QueryParam("accept") @DefaultValue("false") boolean accept,
            byte[] file,
            @Context UriInfo uri) {
        FormId form = requireFormId(id, country);
        if (file.length > LARGEST) {
            throw BODY_TOO_LARGE.because("bytes-at-most", LARGEST);
        }
        XlsFormImport imported = XlsFormImport.of(form, file, locale.phrases());
        imported.validationErrors().throwIfAny(XLSFORM_INVALID);
        if (check) {
            return RestResponse.ok(toResponse(form, false, imported));
        }
        if (!accept && !imported.unsupported().isEmpty()) {
            throw XLSFORM_UNSUPPORTED.because(imported.unsupported().stream()
                    .map(cell -> new FieldError(cell.pointer(), cell.reason()))
                    .toList());
        }
        boolean published = publish(form, imported.definition());
        XlsFormImportResponse response = toResponse(form, true, imported);
        return published
                ? RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, response)
                        .location(uri.getBaseUri().resolve("/forms/" + form))
                        .build()
                : RestResponse.ok(response);
    }

    /**
     * Publishes an XLSForm uploaded from a web page.
     *
     * <p>The same as the upload of the file itself, for {@code multipart/form-data} with exactly one file, whatever the
     * name of its part.
     *
     * @param id id of the form: country, name and version, such as {@code pk-village-1}
     * @param country ISO 3166-1 alpha-2 code; if given, the id must begin with it
     * @param check whether to validate only
     * @param accept whether to publish although some cells are not supported
     * @param files the uploaded file
     * @return the form: 201 when it was published, 200 when it was published before or only checked
     * @throws ProblemException PARAMETER_INVALID, NOT_FOUND, XLSFORM_UNREADABLE, XLSFORM_INVALID, XLSFORM_UNSUPPORTED,
     *     BODY_TOO_LARGE, FORM_ALREADY_PUBLISHED, FORM_VERSION_SKIPPED
     */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RespondsWith(
            value = {201, 200},
            headers = "Location")
    public RestResponse<XlsFormImportResponse> upload(
            @QueryParam("id") @Nullable String id,
            @QueryParam("country") @Nullable String country,
            @QueryParam("check") @DefaultValue("false") boolean check,
            @QueryParam("accept") @DefaultValue("false") boolean accept,
            @RestForm(FileUpload.ALL) List<FileUpload> files,
            @Context UriInfo uri) {
        if (files.size() != 1) {
            throw XLSFORM_UNREADABLE.because("one-file");
        }
        if (files.getFirst().size() > LARGEST) {
            throw BODY_TOO_LARGE.because("bytes-at-most", LARGEST);
        }
        try {
            byte[] file = Files.readAllBytes(files.getFirst().uploadedFile());
            return publish(id, country, check, accept, file, uri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FormId requireFormId(@Nullable String id, @Nullable String country) {
        FormId form = FormId.parse(id == null ? "" : id).orElseThrow(() -> PARAMETER_INVALID.because("form-id"));
        String owner = form.country().orElseThrow(() -> PARAMETER_INVALID.because("form-id-own-country"));
        access.requirePublishable(owner);
        if (country != null && !country.equals(owner)) {
            throw PARAMETER_INVALID.because("form-id-country");
        }
        return form;
    }

    private boolean publish(FormId form, FormDefinition definition) {
        boolean published = commands.send(new PublishForm(
                PublishedFormId.of(form),
                form.name(),
                form.version(),
                form.country().orElseThrow(),
                definition,
                clock.instant()));
        projectionBarrier.awaitCatchUp();
        return published;
    }

    private static XlsFormImportResponse toResponse(FormId form, boolean published, XlsFormImport imported) {
        return new XlsFormImportResponse(form.toString(), published, imported.definition(), imported.unsupported());
    }
}
