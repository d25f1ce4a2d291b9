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
 * An operator's wallets: the order's id is the X-CorrelationID, under which the operator pays once. Source: GSMA Mobile Money
 * API 1.2, disbursement, asynchronous; its book is what our account's transactions are.
 */
public class MobileMoneyProvider implements OnlineProvider {
    // As many as surely fit into what is read of an answer.
    private static final int PAGE = 50;

    private final OperatorClient operator;
    private final OperatorSettings settings;
    private final String via;
    private final Clock clock;

    MobileMoneyProvider(OperatorClient operator, OperatorSettings settings, String via, Clock clock) {
        this.operator = operator;
        this.settings = settings;
        this.via = via;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mobile-money";
    }

    @Override
    public String routeId() {
        return via;
    }

    @Override
    public boolean reaches(String country) {
        return ProviderRoutes.has(settings.countries(), country);
    }

    @Override
    public OrderStatus send(PaymentInstruction order) {
        String body = DisbursementRequest.of(order, settings.account(), clock.instant());
        return decided(() -> taken(operator.post("/transactions/type/disbursement", order.orderId(), body), order));
    }

    private OrderStatus taken(OperatorResponse reply, PaymentInstruction order) throws IOException {
        if (reply.is("businessRule", "duplicateRequest")) {
            // It has this order already: that refuses the message, not the payment.
            return queryStatus(order.orderId());
        }
        return switch (reply.status()) {
            case 201 -> OperatorResponseMapper.transaction(reply, clock.instant());
            case 202 -> state(reply);
            default -> OperatorResponseMapper.refusal(reply);
        };
    }

    @Override
    public OrderStatus getOrderStatus(UUID orderId) {
        return decided(() -> queryStatus(orderId));
    }

    @Override
    public StatementPage getStatementPage(Instant from, Instant to, long offset) throws IOException {
        String account = URLEncoder.encode(settings.account(), StandardCharsets.UTF_8);
        String path = "/accounts/accountid/%s/transactions?offset=%d&limit=%d&fromDateTime=%s&toDateTime=%s";
        try {
            OperatorResponse reply = operator.get(path.formatted(account, offset, PAGE, from, to));
            return TransactionPageParser.page(reply, settings.account(), from, offset);
        } catch (FaultToleranceException e) {
            throw new IOException(e);
        }
    }

    private OrderStatus queryStatus(UUID orderId) throws IOException {
        OperatorResponse reply = operator.get("/responses/" + orderId);
        if (reply.status() == 200) {
            return followed(reply.text("link"));
        }
        // Not any 404: a wrong address or a proxy says that too, and the order may have been paid.
        boolean never = reply.status() == 404 && reply.text("errorCategory").equals("identification");
        return never ? new NotFound() : new Unknown("the query was answered with " + reply.brief());
    }

    private OrderStatus followed(String link) throws IOException {
        if (!link.matches(".*/(transactions|requeststates)/[A-Za-z0-9._~-]{1,256}")) {
            return new Unknown("the link to the order is invalid");
        }
        // Only the path counts: an operator can't send us, and our key, to another host.
        String path = link.substring(link.lastIndexOf('/', link.lastIndexOf('/') - 1));
        OperatorResponse reply = operator.get(path);
        if (reply.status() != 200) {
            return new Unknown("the query was answered with " + reply.brief());
        }
        return path.startsWith("/transactions/")
                ? OperatorResponseMapper.transaction(reply, clock.instant())
                : state(reply);
    }

    private OrderStatus state(OperatorResponse state) throws IOException {
        return state.text("status").equals("completed")
                ? followed("/transactions/" + state.text("objectReference"))
                : OperatorResponseMapper.state(state);
    }

    private static OrderStatus decided(OperatorCall exchange) {
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
