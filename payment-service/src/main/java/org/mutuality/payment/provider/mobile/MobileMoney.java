package org.mutuality.payment.provider.mobile;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;
import org.mutuality.payment.provider.Answer;
import org.mutuality.payment.provider.Answer.NeverHeard;
import org.mutuality.payment.provider.Answer.Unknown;
import org.mutuality.payment.provider.BookPage;
import org.mutuality.payment.provider.OnlineProvider;
import org.mutuality.payment.provider.Order;
import org.mutuality.payment.provider.Ways;

/**
 * An operator's wallets: the order's id is the X-CorrelationID, under which the operator pays once. Source: GSMA Mobile Money
 * API 1.2, disbursement, asynchronous; its book is what our account's transactions are.
 */
public class MobileMoney implements OnlineProvider {
    // As many as surely fit into what is read of an answer.
    private static final int PAGE = 50;

    private final Operator operator;
    private final OperatorSettings settings;
    private final String via;
    private final Clock clock;

    MobileMoney(Operator operator, OperatorSettings settings, String via, Clock clock) {
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
    public String via() {
        return via;
    }

    @Override
    public boolean reaches(String country) {
        return Ways.has(settings.countries(), country);
    }

    @Override
    public Answer send(Order order) {
        String body = Disbursement.of(order, settings.account(), clock.instant());
        return decided(() -> taken(operator.post("/transactions/type/disbursement", order.orderId(), body), order));
    }

    private Answer taken(Reply reply, Order order) throws IOException {
        if (reply.is("businessRule", "duplicateRequest")) {
            // It has this order already: that refuses the message, not the payment.
            return told(order.orderId());
        }
        return switch (reply.status()) {
            case 201 -> Told.transaction(reply, clock.instant());
            case 202 -> state(reply);
            default -> Told.refusal(reply);
        };
    }

    @Override
    public Answer ask(UUID orderId) {
        return decided(() -> told(orderId));
    }

    @Override
    public BookPage book(Instant from, Instant to, long offset) throws IOException {
        String account = URLEncoder.encode(settings.account(), StandardCharsets.UTF_8);
        String path = "/accounts/accountid/%s/transactions?offset=%d&limit=%d&fromDateTime=%s&toDateTime=%s";
        try {
            Reply reply = operator.get(path.formatted(account, offset, PAGE, from, to));
            return Listed.page(reply, settings.account(), from, offset);
        } catch (FaultToleranceException e) {
            throw new IOException(e);
        }
    }

    private Answer told(UUID orderId) throws IOException {
        Reply reply = operator.get("/responses/" + orderId);
        if (reply.status() == 200) {
            return followed(reply.text("link"));
        }
        // Not any 404: a wrong address or a proxy says that too, and the order may have been paid.
        boolean never = reply.status() == 404 && reply.text("errorCategory").equals("identification");
        return never ? new NeverHeard() : new Unknown("the query was answered with " + reply.brief());
    }

    private Answer followed(String link) throws IOException {
        if (!link.matches(".*/(transactions|requeststates)/[A-Za-z0-9._~-]{1,256}")) {
            return new Unknown("the link to the order is invalid");
        }
        // Only the path counts: an operator can't send us, and our key, to another host.
        String path = link.substring(link.lastIndexOf('/', link.lastIndexOf('/') - 1));
        Reply reply = operator.get(path);
        if (reply.status() != 200) {
            return new Unknown("the query was answered with " + reply.brief());
        }
        return path.startsWith("/transactions/") ? Told.transaction(reply, clock.instant()) : state(reply);
    }

    private Answer state(Reply state) throws IOException {
        return state.text("status").equals("completed")
                ? followed("/transactions/" + state.text("objectReference"))
                : Told.state(state);
    }

    private static Answer decided(Exchange exchange) {
        try {
            return exchange.run();
        } catch (IOException e) {
            return new Unknown("no answer: " + e.getClass().getSimpleName());
        } catch (FaultToleranceException e) {
            return new Unknown("the operator was not called: " + e.getClass().getSimpleName());
        }
    }

    private interface Exchange {
        Answer run() throws IOException;
    }
}
