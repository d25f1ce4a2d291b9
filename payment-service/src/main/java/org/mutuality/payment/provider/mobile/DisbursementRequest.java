package org.mutuality.payment.provider.mobile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.mutuality.payment.provider.Payee.Wallet;
import org.mutuality.payment.provider.PaymentInstruction;

/** Makes an order's transaction object. */
final class DisbursementRequest {
    private static final int MAX_DESCRIPTION_LENGTH = 160;

    private DisbursementRequest() {}

    /** @throws IllegalArgumentException the payee has no wallet, or the amount is zero */
    static String of(PaymentInstruction order, String account, Instant now) {
        if (!(order.payee() instanceof Wallet wallet)) {
            throw new IllegalArgumentException("Mobile money goes to wallets");
        }
        if (order.amount().minor() <= 0) {
            throw new IllegalArgumentException("An order pays more than zero");
        }
        String reference = order.reference();
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("amount", order.amount().amount())
                .put("currency", order.amount().currency());
        party(body, "debitParty", "accountid", account);
        party(body, "creditParty", "msisdn", wallet.msisdn());
        body.put("requestingOrganisationTransactionReference", order.orderId().toString());
        body.put("requestDate", now.toString());
        body.put("descriptionText", reference.substring(0, Math.min(reference.length(), MAX_DESCRIPTION_LENGTH)));
        return body.toString();
    }

    private static void party(ObjectNode body, String name, String key, String value) {
        body.putArray(name).addObject().put("key", key).put("value", value);
    }
}
