package org.mutuality.journal.exchange;

import static org.mutuality.platform.identity.Roles.COUNTRY_LEAD;
import static org.mutuality.platform.identity.Roles.FAMILY;
import static org.mutuality.platform.identity.Roles.PARTNER;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.mutuality.contracts.Money;
import org.mutuality.journal.exchange.match.Declaration;
import org.mutuality.journal.exchange.match.ExchangeCommand.DeclareExchange;
import org.mutuality.journal.exchange.match.ExchangeCommand.ReserveExchangeId;
import org.mutuality.journal.exchange.match.ExchangeCommand.WithdrawExchange;
import org.mutuality.journal.exchange.match.ExchangeId;
import org.mutuality.journal.exchange.match.ExchangeMatchId;
import org.mutuality.journal.exchange.match.ExchangeStatus;
import org.mutuality.journal.exchange.match.HelpDirection;
import org.mutuality.journal.exchange.match.HelpKind;
import org.mutuality.journal.exchange.match.HelpTransfer;
import org.mutuality.journal.exchange.readmodel.ExchangeAccess;
import org.mutuality.journal.exchange.readmodel.ExchangeNoteEncryption;
import org.mutuality.journal.exchange.readmodel.ExchangeQueries;
import org.mutuality.journal.exchange.readmodel.ExchangeQueries.ExchangeRow;
import org.mutuality.platform.directory.FamilyRef;
import org.mutuality.platform.eventsourcing.CommandGateway;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.projection.ProjectionBarrier;

/** Declaring help given or received, and taking it back: by the family, or on its behalf by whoever runs its cohort. */
@Path("/exchanges/{exchangeId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class ExchangeResource {
    private final DeclarationValidator declaring;
    private final ExchangeAccess access;
    private final ExchangeQueries exchanges;
    private final ExchangeNoteEncryption notes;
    private final CommandGateway commands;
    private final ProjectionBarrier caughtUp;
    private final Clock clock;

    ExchangeResource(
            DeclarationValidator declaring,
            ExchangeAccess access,
            ExchangeQueries exchanges,
            ExchangeNoteEncryption notes,
            CommandGateway commands,
            ProjectionBarrier caughtUp,
            Clock clock) {
        this.declaring = declaring;
        this.access = access;
        this.exchanges = exchanges;
        this.notes = notes;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.clock = clock;
    }

    /** With whom: a family of the cohort, or {@code outside}: somebody who is no family of it. */
    public record Counterparty(Optional<UUID> familyId, Optional<Boolean> outside) {}

    /**
     * @param familyId who declares
     * @param value in the cohort's currency, where it can be told
     * @param isPrivate the other isn't asked and doesn't see it; it counts in totals
     * @param note for the two families only, 500 characters at most
     */
    public record DeclareExchangeRequest(
            UUID familyId,
            HelpDirection direction,
            Counterparty other,
            HelpKind kind,
            LocalDate on,
            Optional<Money> value,
            @JsonProperty("private") Optional<Boolean> isPrivate,
            Optional<String> note) {
        Declaration declaration() {
            return new Declaration(familyId, value, isPrivate.orElse(false), note, Optional.empty());
        }
    }

    /**
     * @param exchangeId what it counts as: the id of the other's declaration, when that was first
     * @param confirms the other's declaration of the same, which this one confirms
     */
    public record DeclareExchangeResponse(UUID exchangeId, ExchangeStatus status, Optional<UUID> confirms) {}

    /** 201; 200 when just this was declared before; 409 when it was under another id, or something else under this one. */
    @PUT
    @RespondsWith({201, 200})
    public RestResponse<DeclareExchangeResponse> declare(
            @PathParam("exchangeId") UUID id, DeclareExchangeRequest body) {
        FamilyRef family = access.requireWritable(body.familyId);
        // An id that is somebody else's is no more known here than one that is nobody's.
        exchanges
                .find(id)
                .ifPresent(
                        known -> CurrentUser.requireVisible(known.declaredBy().equals(body.familyId), known));
        boolean declared = send(new ExchangeId(id), declaring.validate(family, body), body.declaration());
        caughtUp.awaitCatchUp();
        return RestResponse.ResponseBuilder.create(
                        declared ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                        exchanges
                                .find(id)
                                .map(ExchangeResource::declared)
                                .orElseGet(() ->
                                        new DeclareExchangeResponse(id, ExchangeStatus.DECLARED, Optional.empty())))
                .build();
    }

    /** Repeatable. What the other declared of the same goes on to stand by itself. */
    @PUT
    @Path("withdrawal")
    public void withdraw(@PathParam("exchangeId") UUID id) {
        ExchangeRow one = access.requireWithdrawable(id);
        commands.send(new WithdrawExchange(one.matchId(), new ExchangeId(id), one.declaredBy(), clock.instant()));
        caughtUp.awaitCatchUp();
    }

    private boolean send(ExchangeId id, HelpTransfer passing, Declaration said) {
        ExchangeMatchId deedId = ExchangeMatchId.of(passing);
        UUID clear = said.fingerprint();
        Declaration sealed = notes.encrypt(id, said);
        commands.send(new ReserveExchangeId(id, deedId, sealed.fingerprint(), clear, clock.instant()));
        return commands.send(new DeclareExchange(deedId, id, passing, sealed, clear, clock.instant()));
    }

    private static DeclareExchangeResponse declared(ExchangeRow row) {
        return new DeclareExchangeResponse(row.mirrorOf().orElse(row.exchangeId()), row.status(), row.mirrorOf());
    }
}
