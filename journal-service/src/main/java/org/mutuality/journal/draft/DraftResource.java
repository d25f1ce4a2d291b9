package org.mutuality.journal.draft;

import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.mutuality.journal.draft.DraftCommand.DiscardDraft;
import org.mutuality.journal.draft.DraftCommand.SaveDraft;
import org.mutuality.journal.i18n.RequestLocale;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.journal.journal.JournalAccess.WriteAccess;
import org.mutuality.journal.journal.submission.ReportingWindow;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.problem.FieldError;

/** A month while it is being written. Nobody sees it but the family and the partner that writes for it: the country team never. */
@Path("/journals")
@RolesAllowed({FAMILY, PARTNER})
@RunOnVirtualThread
public class DraftResource {
    private final JournalAccess access;
    private final DraftValidator book;
    private final DraftQueries drafts;
    private final FreeTextEncryption encryption;
    private final CommandGateway commands;
    private final RequestLocale spoken;
    private final Clock clock;

    DraftResource(
            JournalAccess access,
            DraftValidator book,
            DraftQueries drafts,
            FreeTextEncryption encryption,
            CommandGateway commands,
            RequestLocale spoken,
            Clock clock) {
        this.access = access;
        this.book = book;
        this.drafts = drafts;
        this.encryption = encryption;
        this.commands = commands;
        this.spoken = spoken;
        this.clock = clock;
    }

    /** @param answers whatever is there so far, right or wrong, up to 64 KB; {@code device} opaque, up to 64 characters */
    public record SaveDraftRequest(
            String form, @Schema(type = SchemaType.OBJECT) JsonNode answers, Optional<String> device) {}

    /**
     * A draft as it was left.
     *
     * @param errors what a journal of these answers would be refused for
     * @param missing what would make it complete
     */
    public record DraftResponse(
            UUID familyId,
            YearMonth month,
            long version,
            String form,
            @Schema(type = SchemaType.OBJECT) JsonNode answers,
            Optional<String> device,
            Instant savedAt,
            List<FieldError> errors,
            List<String> missing) {}

    /**
     * Keeps what is there so far: 201 for a new draft, 200 after. 412 when it would overwrite what another device left: read
     * that, and name its version by If-Match.
     */
    @PUT
    @Path("{familyId}/{month}/draft")
    @RespondsWith({201, 200})
    public RestResponse<DraftResponse> save(
            @PathParam("familyId") UUID familyId,
            @PathParam("month") YearMonth month,
            SaveDraftRequest body,
            @Context HttpHeaders headers) {
        WriteAccess pen = access.requireDraftable(familyId);
        FamilyRef family = pen.family();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ReportingWindow.requireReportable(family.cohort(), month, now, spoken.phrases());
        String answers = book.requireStorable(family.cohort().country(), body.form(), body.answers(), body.device());
        DraftId id = DraftId.of(familyId, month);
        Draft.SaveDraftResult standing = commands.sendForResult(
                new SaveDraft(
                        id,
                        familyId,
                        month,
                        body.form(),
                        answers,
                        encryption.encrypt(familyId, DraftQueries.DRAFT, answers),
                        body.device(),
                        pen.by(),
                        IfMatch.of(headers),
                        now),
                Draft.SaveDraftResult.class);
        var kept = new DraftQueries.DraftRow(
                standing.version(), body.form(), answers, body.device(), now, Optional.empty());
        return RestResponse.ResponseBuilder.create(
                        standing.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        left(pen, month, kept))
                .tag(ETags.of(standing.version()))
                .build();
    }

    @GET
    @Path("{familyId}/{month}/draft")
    @RespondsWith({200, 304})
    public RestResponse<DraftResponse> draft(
            @PathParam("familyId") UUID familyId, @PathParam("month") YearMonth month, @Context HttpHeaders headers) {
        WriteAccess pen = access.requireDraftable(familyId);
        DraftQueries.DraftRow kept = drafts.draft(familyId, month).orElseThrow(CurrentUser::notFound);
        return ETags.answer(headers, kept.version(), left(pen, month, kept));
    }

    /** Repeatable. With If-Match only that version. */
    @DELETE
    @Path("{familyId}/{month}/draft")
    public void discard(
            @PathParam("familyId") UUID familyId, @PathParam("month") YearMonth month, @Context HttpHeaders headers) {
        access.requireDraftable(familyId);
        commands.send(new DiscardDraft(DraftId.of(familyId, month), IfMatch.of(headers), clock.instant()));
    }

    private DraftResponse left(WriteAccess pen, YearMonth month, DraftQueries.DraftRow kept) {
        FamilyRef family = pen.family();
        JsonNode answers = pen.by().onBehalf() ? book.parseWithoutPrivate(kept.answers()) : book.parsed(kept.answers());
        DraftValidator.DraftReview review =
                book.review(kept.form(), answers, family.cohort().currency());
        return new DraftResponse(
                family.familyId(),
                month,
                kept.version(),
                kept.form(),
                answers,
                kept.device(),
                kept.savedAt(),
                review.errors(),
                review.missing());
    }
}
