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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.mutuality.payment.provider.mobile.MobileMoneyOperators;
import org.mutuality.payment.provider.registry.OnlineProviderRegistry;
import org.mutuality.platform.BoundedWait;
import org.mutuality.platform.http.AcceptsUnknownParameters;
import org.mutuality.platform.http.BodyReader;
import org.mutuality.platform.http.json.TextFormats;
import org.mutuality.platform.identity.CurrentUser;
import org.mutuality.platform.problem.ServerUnavailableException;

/** Operators telling us that something became of an order. They have no account here: their signature says who they are. */
@Path("/callbacks")
@RunOnVirtualThread
@AcceptsUnknownParameters
public class CallbackResource {
    private static final Duration PROJECTION_DELAY = Duration.ofMillis(1_500);
    // Anybody may call, and a service that takes banks' files lets large bodies in.
    private static final int MAX_BYTES = 65_536;

    private final MobileMoneyOperators operators;
    private final OrderQueries orders;
    private final RecheckQueue hints;
    private final OrderStatusPoller asker;
    private final OnlineProviderRegistry providers;

    CallbackResource(
            MobileMoneyOperators operators,
            OrderQueries orders,
            RecheckQueue hints,
            OrderStatusPoller asker,
            OnlineProviderRegistry providers) {
        this.operators = operators;
        this.orders = orders;
        this.hints = hints;
        this.asker = asker;
        this.providers = providers;
    }

    @PUT
    @Path("mobile-money")
    @PermitAll
    @Operation(summary = "An operator's callback", description = """
                    GSMA Mobile Money API 1.2. What it says isn't believed: it makes us ask what became of the order that
                    X-CorrelationID names, also when that was settled: it may have been reversed. Twice, late or out of order, it
                    changes nothing. 503: the operator didn't answer when it was asked, and has to call again.""")
    public Response receiveCallback(
            @HeaderParam("X-Date") @DefaultValue("") String date,
            @HeaderParam("X-CorrelationID") @DefaultValue("") String correlationId,
            @HeaderParam("X-Signature") @DefaultValue("") String told,
            InputStream body) {
        Set<String> signers = operators.signers(date, correlationId, BodyReader.body(body, MAX_BYTES), told);
        if (signers.isEmpty()) {
            throw CALLBACK_SIGNATURE_INVALID.because("X-Signature does not match X-Date, X-CorrelationID and the body");
        }
        // Another operator's order is none of its business.
        OrderQueries.OrderRow order = findOrder(correlationId)
                .filter(one -> signers.contains(one.routeId()))
                .orElseThrow(CurrentUser::notFound);
        if (order.isSettled()) {
            recheckNow(order);
        } else if (!order.isFinal()) {
            hints.add(order);
        }
        return Response.noContent().build();
    }

    // No round asks about it any more, so a hint that is lost with the process would be lost for ever.
    private void recheckNow(OrderQueries.OrderRow order) {
        boolean answered = providers
                .of(order.provider(), order.routeId())
                .filter(provider -> asker.recheckSettledOrder(order, provider))
                .isPresent();
        if (!answered) {
            throw new ServerUnavailableException("the operator");
        }
    }

    // It may be faster than our view.
    private Optional<OrderQueries.OrderRow> findOrder(String id) {
        try {
            UUID orderId = TextFormats.uuid(id);
            return BoundedWait.pollUntilPresent(PROJECTION_DELAY, () -> orders.find(orderId));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
