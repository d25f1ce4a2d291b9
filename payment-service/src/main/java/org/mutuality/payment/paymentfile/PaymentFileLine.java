package org.mutuality.payment.paymentfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.mutuality.contracts.Money;
import org.mutuality.payment.payout.PayoutId;
import org.mutuality.payment.provider.Payee;
import org.mutuality.payment.provider.PaymentInstruction;

/**
 * An order in a payment file.
 *
 * @param reference text that the family reads
 */
record PaymentFileLine(UUID orderId, PayoutId payoutId, UUID familyId, Money amount, String reference) {
    static PaymentFileLine of(ResultSet row) throws SQLException {
        return new PaymentFileLine(
                row.getObject("order_id", UUID.class),
                new PayoutId(row.getObject("payout_id", UUID.class)),
                row.getObject("family_id", UUID.class),
                new Money(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("payment_reference"));
    }

    PaymentInstruction toInstruction(Payee payee) {
        return new PaymentInstruction(orderId, payoutId.value(), amount, payee, reference);
    }
}
