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

/** Declaring help given or received, and withdrawing it: by the family, or on its behalf by whoever runs its cohort. */
@Path("/exchanges/{exchangeId}")
@RolesAllowed({FAMILY, PARTNER, COUNTRY_LEAD})
@RunOnVirtualThread
public class ExchangeResource {
    private final DeclarationValidator validator;
    private final ExchangeAccess access;
    private final ExchangeQueries exchanges;
    private final ExchangeNoteEncryption notes;
    private final CommandGateway commands;
    private final ProjectionBarrier barrier;
    private final Clock clock;

    ExchangeResource(
            DeclarationValidator validator,
            ExchangeAccess access,
            ExchangeQueries exchanges,
            ExchangeNoteEncryption notes,
            CommandGateway commands,
            ProjectionBarrier barrier,
            Clock clock) {
        this.validator = validator;
        this.access = access;
        this.exchanges = exchanges;
        this.notes = notes;
        this.commands = commands;
        this.barrier = barrier;
        this.clock = clock;
    }

    /**
     * The other side of an exchange: exactly one of the two.
     *
     * @param familyId another family of the same cohort
     * @param outside true for somebody who is no family of the cohort
     */
    public record Counterparty(Optional<UUID> familyId, Optional<Boolean> outside) {}

    /**
     * Help given or received.
     *
     * @param familyId the family that declares it
     * @param direction whether the family gave or received the help
     * @param other who received or gave it
     * @param kind what kind of help it was
     * @param on the day of the help, such as {@code 2021-03-15}; not before the cohort's first month, not in the future
     * @param value its worth in the cohort's currency; left out when it can't be valued
     * @param isPrivate whether the other family is not asked and doesn't see it; it counts in totals either way; false when left
     *     out
     * @param note readable by the two families only, at most 500 characters; stored encrypted
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
     * The exchange as it counts after a declaration.
     *
     * @param exchangeId id of the exchange: that of the other family's declaration when that one was first
     * @param status status of the exchange
     * @param confirms id of the other family's declaration of the same help, which this one confirms; left out when there is none
     */
    public record DeclareExchangeResponse(UUID exchangeId, ExchangeStatus status, Optional<UUID> confirms) {}

    /**
     * Declare help given or received. When both families declare the same help (same families, kind and day), it is one confirmed
     * exchange.
     *
     * @param id id of the declaration, chosen by the caller; a resend with the same content is 200
     * @param body the help
     * @return the exchange that the declaration belongs to
     * @throws org.mutuality.platform.problem.ProblemException EXCHANGE_INVALID, EXCHANGE_ALREADY_DECLARED, EXCHANGE_DUPLICATE,
     *     EXCHANGE_LIMIT_REACHED, JOURNAL_NEEDS_CONSENT, NOT_FOUND
     */
    @PUT
    @RespondsWith({201, 200})
    public RestResponse<DeclareExchangeResponse> declare(
            @PathParam("exchangeId") UUID id, DeclareExchangeRequest body) {
        FamilyRef family = access.requireDeclarable(body.familyId);
        // An id that another family uses is reported like one that doesn't exist.
        exchanges
                .find(id)
                .ifPresent(existing ->
                        CurrentUser.requireVisible(existing.declaredBy().equals(body.familyId), existing));
        boolean isNew = send(new ExchangeId(id), validator.validate(family, body), body.declaration());
        barrier.awaitCatchUp();
        DeclareExchangeResponse response = exchanges
                .find(id)
                .map(ExchangeResource::response)
                .orElseGet(() -> new DeclareExchangeResponse(id, ExchangeStatus.DECLARED, Optional.empty()));
        return RestResponse.ResponseBuilder.create(
                        isNew ? RestResponse.Status.CREATED : RestResponse.Status.OK, response)
                .build();
    }

    /**
     * Withdraw a declaration. Repeatable. A declaration of the same help by the other family stays.
     *
     * @param id id of the declaration
     * @throws org.mutuality.platform.problem.ProblemException EXCHANGE_DECLARER_ONLY, NOT_FOUND
     */
    @PUT
    @Path("withdrawal")
    public void withdraw(@PathParam("exchangeId") UUID id) {
        ExchangeRow one = access.requireWithdrawable(id);
        commands.send(new WithdrawExchange(one.matchId(), new ExchangeId(id), one.declaredBy(), clock.instant()));
        barrier.awaitCatchUp();
    }

    private boolean send(ExchangeId id, HelpTransfer transfer, Declaration declaration) {
        ExchangeMatchId matchId = ExchangeMatchId.of(transfer);
        UUID clear = declaration.fingerprint();
        Declaration encrypted = notes.encrypt(id, declaration);
        commands.send(new ReserveExchangeId(id, matchId, encrypted.fingerprint(), clear, clock.instant()));
        return commands.send(new DeclareExchange(matchId, id, transfer, encrypted, clear, clock.instant()));
    }

    private static DeclareExchangeResponse response(ExchangeRow row) {
        return new DeclareExchangeResponse(row.mirrorOf().orElse(row.exchangeId()), row.status(), row.mirrorOf());
    }
}
