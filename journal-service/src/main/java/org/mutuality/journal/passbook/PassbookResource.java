package org.mutuality.journal.passbook;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.LIAISON;
import static org.mutuality.platform.identity.Roles.PARTNER;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import org.mutuality.journal.calendar.CalendarQueries;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.passbook.page.Localizer;
import org.mutuality.journal.passbook.page.PassbookPage;
import org.mutuality.journal.passbook.page.PassbookPageBuilder;
import org.mutuality.journal.passbook.page.Stylesheet;
import org.mutuality.journal.passbook.readmodel.Passbook;
import org.mutuality.journal.passbook.readmodel.PassbookData;
import org.mutuality.journal.passbook.readmodel.PassbookQueries;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.openapi.RespondsWith;

/**
 * A family's own view of its journals: for the family, those who submit for it and, with less in it, its liaison. By
 * {@code Accept} as JSON, as CSV or as a page to print.
 */
@Path("/passbooks/{familyId}")
@RolesAllowed({FAMILY, LIAISON, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class PassbookResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String HTML = "text/html;charset=UTF-8";

    private final PassbookAccess access;
    private final PassbookQueries passbooks;
    private final CalendarQueries calendars;
    private final RequestLocale locale;
    private final Clock clock;

    PassbookResource(
            PassbookAccess access,
            PassbookQueries passbooks,
            CalendarQueries calendars,
            RequestLocale locale,
            Clock clock) {
        this.access = access;
        this.passbooks = passbooks;
        this.calendars = calendars;
        this.locale = locale;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance passbook(PassbookPage page, String css);

        private Templates() {}
    }

    /**
     * Returns a family's passbook.
     *
     * <p>Months, series, indicators, goals, open items and next steps, computed from the family's journals. A liaison sees
     * neither drafts nor exchanges. By {@code Accept} also as {@code text/csv} (one row per month, one column per
     * question and indicator) and as {@code text/html} (a page to print, in the language of {@code Accept-Language}).
     *
     * @param familyId id of the family
     * @param asOf show what was known at this time, without open items; a time in the future means now
     * @return the passbook
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Produces("application/json;qs=1")
    @APIResponseSchema(Passbook.class)
    public Response find(@PathParam("familyId") UUID familyId, @QueryParam("asOf") @Nullable Instant asOf) {
        return privateResponse(
                        Response.ok(load(access.requireReadable(familyId), asOf).passbook()))
                .build();
    }

    /**
     * Returns a family's passbook as CSV.
     *
     * <p>One row per month, one column per question and indicator.
     *
     * @param asOf show what was known at this time; a time in the future means now
     * @return the table
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Produces(CSV + ";qs=0.5")
    @RespondsWith(value = 200, headers = "Content-Disposition")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response csv(@PathParam("familyId") UUID familyId, @QueryParam("asOf") @Nullable Instant asOf) {
        return privateResponse(Response.ok(PassbookCsv.of(load(access.requireReadable(familyId), asOf)), CSV))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"passbook.csv\"")
                .build();
    }

    /**
     * Returns a family's passbook as a page to print.
     *
     * <p>In the language of {@code Accept-Language}.
     *
     * @param asOf show what was known at this time, without open items; a time in the future means now
     * @return the page
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Produces(HTML + ";qs=0.4")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response html(@PathParam("familyId") UUID familyId, @QueryParam("asOf") @Nullable Instant asOf) {
        FamilyRef family = access.requireReadable(familyId);
        ZoneId zone = ZoneId.of(
                calendars.forCohort(family.cohort().cohortId()).schedule().timeZone());
        Localizer localizer = new Localizer(locale.phrases(), zone);
        String html = Templates.passbook(new PassbookPageBuilder(load(family, asOf), localizer).page(), Stylesheet.CSS)
                .render();
        return privateResponse(Response.ok(html, HTML))
                .header(HttpHeaders.CONTENT_LANGUAGE, localizer.language())
                .header("Content-Security-Policy", Stylesheet.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    // No more is known of a future time than now.
    private PassbookData load(FamilyRef family, @Nullable Instant asOf) {
        Instant now = clock.instant();
        Optional<Instant> effectiveAsOf = Optional.ofNullable(asOf).filter(now::isAfter);
        return passbooks.load(family, access.reader(family), effectiveAsOf, now);
    }

    // Phones are often shared, so nothing may be cached.
    private static Response.ResponseBuilder privateResponse(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header("X-Content-Type-Options", "nosniff");
    }
}
