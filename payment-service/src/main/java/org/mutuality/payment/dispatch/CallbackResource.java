package org.mutuality.payment.dispatch;

import static org.mutuality.payment.dispatch.DispatchProblem.CALLBACK_SIGNATURE_INVALID;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.mutuality.payment.provider.mobile.MobileMoneyOperators;
import org.mutuality.payment.provider.registry.OnlineProviderRegistry;
import org.mutuality.platform.BoundedWait;
import org.mutuality.platform.http.AcceptsUnknownParameters;
import org.mutuality.platform.http.BodyReader;
import org.mutuality.platform.http.json.TextFormats;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.openapi.RespondsWith;
import org.mutuality.platform.problem.ServerUnavailableException;

/** Callbacks of mobile money operators, which report that the status of an order has changed. */
@Tag(name = "callbacks", description = "Callbacks of mobile money operators.")
@Path("/callbacks")
@RunOnVirtualThread
@AcceptsUnknownParameters
public class CallbackResource {
    private static final Duration PROJECTION_DELAY = Duration.ofMillis(1_500);
    // Lower than the service's own limit: anybody may call, and that limit is set for the files of banks.
    private static final int MAX_BYTES = 65_536;

    private final MobileMoneyOperators operators;
    private final OrderQueries orders;
    private final RecheckQueue rechecks;
    private final OrderStatusPoller poller;
    private final OnlineProviderRegistry providers;

    CallbackResource(
            MobileMoneyOperators operators,
            OrderQueries orders,
            RecheckQueue rechecks,
            OrderStatusPoller poller,
            OnlineProviderRegistry providers) {
        this.operators = operators;
        this.orders = orders;
        this.rechecks = rechecks;
        this.poller = poller;
        this.providers = providers;
    }

    /**
     * Receives a callback of a mobile money operator.
     * As in GSMA Mobile Money API 1.2. The content of the callback is not trusted: it only makes this service request the status
     * of the order that X-CorrelationID names, including when that order is settled, because it may have been reversed. A
     * callback that is repeated, late or out of order changes nothing. Callers have no account here: the signature identifies
     * them. 503 when the operator did not answer the status request; it has to call again.
     *
     * @param date the X-Date header as it was signed
     * @param correlationId id of the order, a UUID
     * @param signature the operator's signature over X-Date, X-CorrelationID and the body
     * @param body the operator's callback, at most 64 KiB; only its signature is checked
     * @return The callback was accepted.
     * @throws ProblemException CALLBACK_SIGNATURE_INVALID, NOT_FOUND, BODY_TOO_LARGE, SERVICE_UNAVAILABLE
     */
    @PUT
    @Path("mobile-money")
    @PermitAll
    @RespondsWith(204)
    public Response receiveCallback(
            @HeaderParam("X-Date") @DefaultValue("") String date,
            @HeaderParam("X-CorrelationID") @DefaultValue("") String correlationId,
            @HeaderParam("X-Signature") @DefaultValue("") String signature,
            InputStream body) {
        Set<String> signers = operators.signers(date, correlationId, BodyReader.body(body, MAX_BYTES), signature);
        if (signers.isEmpty()) {
            throw CALLBACK_SIGNATURE_INVALID.because("mismatch");
        }
        // An operator must not learn about the orders of another one.
        OrderQueries.OrderRow order = findOrder(correlationId)
                .filter(one -> signers.contains(one.routeId()))
                .orElseThrow(CurrentUser::notFound);
        if (order.isSettled()) {
            recheckNow(order);
        } else if (!order.isFinal()) {
            rechecks.add(order);
        }
        return Response.noContent().build();
    }

    // Settled orders are not polled any more: a recheck that is lost with the process would never be repeated.
    private void recheckNow(OrderQueries.OrderRow order) {
        boolean answered = providers
                .of(order.provider(), order.routeId())
                .filter(provider -> poller.recheckSettledOrder(order, provider))
                .isPresent();
        if (!answered) {
            throw new ServerUnavailableException("the operator");
        }
    }

    // The callback may arrive before the order's row is projected.
    private Optional<OrderQueries.OrderRow> findOrder(String id) {
        try {
            UUID orderId = TextFormats.uuid(id);
            return BoundedWait.pollUntilPresent(PROJECTION_DELAY, () -> orders.find(orderId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
