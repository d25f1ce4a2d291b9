package org.mutuality.payment.provider.mobile;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.OrderStatus;
import org.mutuality.payment.provider.OrderStatus.NotFound;
import org.mutuality.payment.provider.OrderStatus.Unknown;
import org.mutuality.payment.provider.PaymentInstruction;
import org.mutuality.payment.provider.ProviderRoutes;
import org.mutuality.payment.provider.StatementPage;

/**
 * Pays to wallets of a mobile-money operator. The order's id is the X-CorrelationID, for which the operator pays once. Source:
 * GSMA Mobile Money API 1.2, asynchronous disbursement; its statement is the list of our account's transactions.
 */
public class MobileMoneyProvider implements OnlineProvider {
    // So many fit into the maximum size of a response.
    private static final int PAGE = 50;

    private final OperatorClient operator;
    private final OperatorSettings settings;
    private final String routeId;
    private final Clock clock;

    MobileMoneyProvider(OperatorClient operator, OperatorSettings settings, String routeId, Clock clock) {
        this.operator = operator;
        this.settings = settings;
        this.routeId = routeId;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mobile-money";
    }

    @Override
    public String routeId() {
        return routeId;
    }

    @Override
    public boolean reaches(String country) {
        return ProviderRoutes.has(settings.countries(), country);
    }

    @Override
    public OrderStatus send(PaymentInstruction order) {
        String body = DisbursementRequest.of(order, settings.account(), clock.instant());
        return orUnknown(
                () -> mapSendResponse(operator.post("/transactions/type/disbursement", order.orderId(), body), order));
    }

    private OrderStatus mapSendResponse(OperatorResponse response, PaymentInstruction order) throws IOException {
        if (response.is("businessRule", "duplicateRequest")) {
            // The operator has this order already: it refuses the message, not the payment.
            return queryStatus(order.orderId());
        }
        return switch (response.status()) {
            case 201 -> OperatorResponseMapper.transaction(response, clock.instant());
            case 202 -> state(response);
            default -> OperatorResponseMapper.refusal(response);
        };
    }

    @Override
    public OrderStatus getOrderStatus(UUID orderId) {
        return orUnknown(() -> queryStatus(orderId));
    }

    @Override
    public StatementPage getStatementPage(Instant from, Instant to, long offset) throws IOException {
        String account = URLEncoder.encode(settings.account(), StandardCharsets.UTF_8);
        String path = "/accounts/accountid/%s/transactions?offset=%d&limit=%d&fromDateTime=%s&toDateTime=%s";
        try {
            OperatorResponse response = operator.get(path.formatted(account, offset, PAGE, from, to));
            return TransactionPageParser.page(response, settings.account(), from, offset);
        } catch (FaultToleranceException e) {
            throw new IOException(e);
        }
    }

    private OrderStatus queryStatus(UUID orderId) throws IOException {
        OperatorResponse response = operator.get("/responses/" + orderId);
        if (response.status() == 200) {
            return followLink(response.text("link"));
        }
        // Not any 404: a wrong address or a proxy returns that too, and the order may have been paid.
        boolean notFound =
                response.status() == 404 && response.text("errorCategory").equals("identification");
        return notFound ? new NotFound() : new Unknown("the query was answered with " + response.brief());
    }

    private OrderStatus followLink(String link) throws IOException {
        if (!link.matches(".*/(transactions|requeststates)/[A-Za-z0-9._~-]{1,256}")) {
            return new Unknown("the link to the order is invalid");
        }
        // Only the path is used: an operator cannot direct us, with our key, to another host.
        String path = link.substring(link.lastIndexOf('/', link.lastIndexOf('/') - 1));
        OperatorResponse response = operator.get(path);
        if (response.status() != 200) {
            return new Unknown("the query was answered with " + response.brief());
        }
        return path.startsWith("/transactions/")
                ? OperatorResponseMapper.transaction(response, clock.instant())
                : state(response);
    }

    private OrderStatus state(OperatorResponse state) throws IOException {
        return state.text("status").equals("completed")
                ? followLink("/transactions/" + state.text("objectReference"))
                : OperatorResponseMapper.state(state);
    }

    private static OrderStatus orUnknown(OperatorCall exchange) {
        try {
            return exchange.run();
        } catch (IOException e) {
            return new Unknown("no answer: " + e.getClass().getSimpleName());
        } catch (FaultToleranceException e) {
            return new Unknown("the operator was not called: " + e.getClass().getSimpleName());
        }
    }

    private interface OperatorCall {
        OrderStatus run() throws IOException;
    }
}
