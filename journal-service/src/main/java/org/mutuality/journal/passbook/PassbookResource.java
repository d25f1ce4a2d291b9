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

/** A family's own view: for itself, who writes for it, and, with less in it, its liaison. By Accept to read, to reckon, to print. */
@Path("/passbooks/{familyId}")
@RolesAllowed({FAMILY, LIAISON, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class PassbookResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String HTML = "text/html;charset=UTF-8";

    private final PassbookAccess access;
    private final PassbookQueries passbooks;
    private final CalendarQueries calendars;
    private final RequestLocale spoken;
    private final Clock clock;

    PassbookResource(
            PassbookAccess access,
            PassbookQueries passbooks,
            CalendarQueries calendars,
            RequestLocale spoken,
            Clock clock) {
        this.access = access;
        this.passbooks = passbooks;
        this.calendars = calendars;
        this.spoken = spoken;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "")
    static class Templates {
        static native TemplateInstance passbook(PassbookPage page, String css);

        private Templates() {}
    }

    /** What a program reads; also where nothing is said of the form. With {@code asOf} as known then, as the others are. */
    @GET
    @Produces("application/json;qs=1")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Passbook.class)))
    public Response passbook(@PathParam("familyId") UUID familyId, @QueryParam("asOf") @Nullable Instant asOf) {
        return own(Response.ok(open(access.requireReadable(familyId), asOf).passbook()))
                .build();
    }

    /** A row per month, a column per question and per indicator. */
    @GET
    @Produces(CSV + ";qs=0.5")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public Response table(@PathParam("familyId") UUID familyId, @QueryParam("asOf") @Nullable Instant asOf) {
        return own(Response.ok(PassbookCsv.of(open(access.requireReadable(familyId), asOf)), CSV))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"passbook.csv\"")
                .build();
    }

    /** A page to print, in the language of Accept-Language. */
    @GET
    @Produces(HTML + ";qs=0.4")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response page(@PathParam("familyId") UUID familyId, @QueryParam("asOf") @Nullable Instant asOf) {
        FamilyRef family = access.requireReadable(familyId);
        ZoneId zone =
                ZoneId.of(calendars.of(family.cohort().cohortId()).schedule().timeZone());
        Localizer speech = new Localizer(spoken.phrases(), zone);
        String html = Templates.passbook(new PassbookPageBuilder(open(family, asOf), speech).page(), Stylesheet.CSS)
                .render();
        return own(Response.ok(html, HTML))
                .header(HttpHeaders.CONTENT_LANGUAGE, speech.language())
                .header("Content-Security-Policy", Stylesheet.POLICY)
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    // Of a day to come no more is known than now.
    private PassbookData open(FamilyRef family, @Nullable Instant asOf) {
        Instant now = clock.instant();
        Optional<Instant> then = Optional.ofNullable(asOf).filter(now::isAfter);
        return passbooks.of(family, access.reader(family), then, now);
    }

    // A phone is often shared: nothing of it stays behind.
    private static Response.ResponseBuilder own(Response.ResponseBuilder answer) {
        return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(HttpHeaders.VARY, "Accept, Accept-Language")
                .header("X-Content-Type-Options", "nosniff");
    }
}
