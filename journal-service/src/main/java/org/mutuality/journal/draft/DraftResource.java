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
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.mutuality.journal.draft.DraftCommand.DiscardDraft;
import org.mutuality.journal.draft.DraftCommand.KeepDraft;
import org.mutuality.journal.form.Spoken;
import org.mutuality.journal.journal.JournalAccess;
import org.mutuality.journal.journal.Pen;
import org.mutuality.journal.journal.TellableMonth;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.http.ETags;
import org.mutuality.platform.http.IfMatch;
import org.mutuality.platform.privacy.FreeTextEncryption;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.Wrong;
import org.mutuality.platform.store.Commands;

/** A month while it is being written. Nobody sees it but the family and the partner that writes for it: the country team never. */
@Path("/journals")
@RolesAllowed({FAMILY, PARTNER})
@RunOnVirtualThread
public class DraftResource {
    private final JournalAccess access;
    private final DraftBook book;
    private final DraftView drafts;
    private final FreeTextEncryption encryption;
    private final Commands commands;
    private final Spoken spoken;
    private final Clock clock;

    DraftResource(
            JournalAccess access,
            DraftBook book,
            DraftView drafts,
            FreeTextEncryption encryption,
            Commands commands,
            Spoken spoken,
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
    public record NewDraft(
            String form, @Schema(type = SchemaType.OBJECT) JsonNode answers, Optional<String> device) {}

    /**
     * A draft as it was left.
     *
     * @param wrong what a journal of these answers would be refused for
     * @param missing what would make it complete
     */
    public record Left(
            UUID familyId,
            YearMonth month,
            long version,
            String form,
            @Schema(type = SchemaType.OBJECT) JsonNode answers,
            Optional<String> device,
            Instant keptAt,
            List<Wrong> wrong,
            List<String> missing) {}

    /**
     * Keeps what is there so far: 201 for a new draft, 200 after. 412 when it would overwrite what another device left: read
     * that, and name its version by If-Match.
     */
    @PUT
    @Path("{familyId}/{month}/draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Left.class)))
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Left.class)))
    public Response keep(
            @PathParam("familyId") UUID familyId,
            @PathParam("month") YearMonth month,
            NewDraft body,
            @Context HttpHeaders headers) {
        Pen pen = access.requireDraftable(familyId);
        FamilyRef family = pen.family();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TellableMonth.check(family.cohort(), month, now, spoken.phrases());
        String answers = book.keepable(family.cohort().country(), body.form(), body.answers(), body.device());
        DraftId id = DraftId.of(familyId, month);
        Draft.Standing standing = commands.ask(
                new KeepDraft(
                        id,
                        familyId,
                        month,
                        body.form(),
                        answers,
                        encryption.encrypt(familyId, DraftView.DRAFT, answers),
                        body.device(),
                        pen.by(),
                        IfMatch.of(headers),
                        now),
                Draft.Standing.class);
        var kept = new DraftView.Kept(standing.version(), body.form(), answers, body.device(), now, Optional.empty());
        return Response.status(standing.begun() ? Response.Status.CREATED : Response.Status.OK)
                .tag(ETags.of(standing.version()))
                .entity(left(pen, month, kept))
                .build();
    }

    @GET
    @Path("{familyId}/{month}/draft")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Left.class)))
    public Response draft(
            @PathParam("familyId") UUID familyId, @PathParam("month") YearMonth month, @Context HttpHeaders headers) {
        Pen pen = access.requireDraftable(familyId);
        DraftView.Kept kept = drafts.draft(familyId, month).orElseThrow(CurrentUser::notFound);
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

    private Left left(Pen pen, YearMonth month, DraftView.Kept kept) {
        FamilyRef family = pen.family();
        JsonNode answers = pen.by().onBehalf() ? book.open(kept.answers()) : book.parsed(kept.answers());
        DraftBook.Review review =
                book.review(kept.form(), answers, family.cohort().currency());
        return new Left(
                family.familyId(),
                month,
                kept.version(),
                kept.form(),
                answers,
                kept.device(),
                kept.keptAt(),
                review.wrong(),
                review.missing());
    }
}
