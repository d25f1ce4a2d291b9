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

/** Drafts of journals. Only the family and the partner that submits for it see them; the country team never does. */
@Path("/journals")
@RolesAllowed({FAMILY, PARTNER})
@RunOnVirtualThread
public class DraftResource {
    private final ReportingWindow reportingWindow;
    private final JournalAccess access;
    private final DraftValidator validator;
    private final DraftQueries drafts;
    private final FreeTextEncryption encryption;
    private final CommandGateway commands;
    private final RequestLocale locale;
    private final Clock clock;

    DraftResource(
            JournalAccess access,
            DraftValidator validator,
            DraftQueries drafts,
            FreeTextEncryption encryption,
            CommandGateway commands,
            RequestLocale locale,
            Clock clock,
            ReportingWindow reportingWindow) {
        this.reportingWindow = reportingWindow;
        this.access = access;
        this.validator = validator;
        this.drafts = drafts;
        this.encryption = encryption;
        this.commands = commands;
        this.locale = locale;
        this.clock = clock;
    }

    /**
     * What to save.
     *
     * @param form id of the form, such as {@code core-3}
     * @param answers the answers entered so far by question name, valid or not, up to 64 KB
     * @param device opaque name of the device, up to 64 characters; the same device may overwrite its draft without
     *     If-Match
     */
    public record SaveDraftRequest(
            String form, @Schema(type = SchemaType.OBJECT) JsonNode answers, Optional<String> device) {}

    /**
     * A journal that is not submitted yet.
     *
     * @param familyId id of the family
     * @param month month the journal is about
     * @param version incremented by each save; also in the ETag
     * @param form id of the form
     * @param answers the answers as they were saved, by question name
     * @param device name of the device that saved last; absent when it sent none
     * @param savedAt when it was saved last
     * @param errors for what a journal with these answers would be refused
     * @param missing questions that would make the journal complete, such as {@code ladder}
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
     * Saves a draft of the month's journal.
     *
     * <p>Any answers are accepted, valid or not; the response lists what would be refused and what is missing. A device
     * may overwrite its own draft; to overwrite the draft of another device, read it and send its version in {@code
     * If-Match}.
     *
     * @param familyId id of the family
     * @param month month the journal is about
     * @return the draft: 201 when it is new, 200 afterwards
     * @throws ProblemException NOT_FOUND, JOURNAL_NEEDS_CONSENT, JOURNAL_COHORT_NOT_OPEN, JOURNAL_MONTH_IN_FUTURE, JOURNAL_MONTH_BEFORE_COHORT, JOURNAL_FAMILY_NOT_TAKING_PART, DRAFT_INVALID, PRECONDITION_FAILED
     */
    @PUT
    @Path("{familyId}/{month}/draft")
    @RespondsWith(
            value = {201, 200},
            headers = "ETag")
    public RestResponse<DraftResponse> save(
            @PathParam("familyId") UUID familyId,
            @PathParam("month") YearMonth month,
            SaveDraftRequest body,
            @Context HttpHeaders headers) {
        WriteAccess writeAccess = access.requireDraftSavable(familyId);
        writeAccess.requireConsent();
        FamilyRef family = writeAccess.family();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        reportingWindow.requireReportable(family, month, now, locale.phrases());
        String answers =
                validator.requireStorable(family.cohort().country(), body.form(), body.answers(), body.device());
        DraftId id = DraftId.of(familyId, month);
        Draft.SaveDraftResult result = commands.sendForResult(
                new SaveDraft(
                        id,
                        familyId,
                        month,
                        body.form(),
                        answers,
                        encryption.encrypt(familyId, DraftQueries.DRAFT, answers),
                        body.device(),
                        body.device().map(name -> encryption.encrypt(familyId, DraftQueries.DEVICE, name)),
                        writeAccess.author(),
                        IfMatch.of(headers),
                        now),
                Draft.SaveDraftResult.class);
        var draft = new DraftQueries.DraftRow(
                result.version(), body.form(), answers, body.device(), now, Optional.empty(), Optional.empty());
        return RestResponse.ResponseBuilder.create(
                        result.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        toResponse(writeAccess, month, draft))
                .tag(ETags.of(result.version()))
                .build();
    }

    /**
     * Returns the draft of the month's journal.
     *
     * @return the draft
     * @throws ProblemException NOT_FOUND
     */
    @GET
    @Path("{familyId}/{month}/draft")
    @RespondsWith({200, 304})
    public RestResponse<DraftResponse> find(
            @PathParam("familyId") UUID familyId, @PathParam("month") YearMonth month, @Context HttpHeaders headers) {
        WriteAccess writeAccess = access.requireDraftable(familyId);
        DraftQueries.DraftRow draft = drafts.draft(familyId, month).orElseThrow(CurrentUser::notFound);
        return ETags.answer(headers, draft.version(), toResponse(writeAccess, month, draft));
    }

    /**
     * Deletes the draft of the month's journal.
     *
     * <p>Repeatable: nothing happens when there is none. With {@code If-Match} only that version is deleted.
     *
     * @throws ProblemException NOT_FOUND, PRECONDITION_FAILED
     */
    @DELETE
    @Path("{familyId}/{month}/draft")
    public void discard(
            @PathParam("familyId") UUID familyId, @PathParam("month") YearMonth month, @Context HttpHeaders headers) {
        access.requireDraftable(familyId);
        commands.send(new DiscardDraft(DraftId.of(familyId, month), IfMatch.of(headers), clock.instant()));
    }

    private DraftResponse toResponse(WriteAccess writeAccess, YearMonth month, DraftQueries.DraftRow draft) {
        FamilyRef family = writeAccess.family();
        JsonNode answers = writeAccess.author().onBehalf()
                ? validator.parseWithoutPrivate(draft.answers())
                : validator.parse(draft.answers());
        DraftValidator.DraftReview review =
                validator.review(draft.form(), answers, family.cohort().currency());
        return new DraftResponse(
                family.familyId(),
                month,
                draft.version(),
                draft.form(),
                answers,
                draft.device(),
                draft.savedAt(),
                review.errors(),
                review.missing());
    }
}
