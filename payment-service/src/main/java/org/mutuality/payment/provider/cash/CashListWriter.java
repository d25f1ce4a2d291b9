package org.mutuality.payment.provider.cash;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mutuality.payment.provider.Payee.CashPoint;
import org.mutuality.payment.provider.PaymentInstruction;
import org.mutuality.platform.Csv;

/**
 * Writes a cash list for a distributor as CSV (RFC 4180): {@code orderId,point,amount,currency,code,validUntil}, without names.
 * The distributor must not pay a code after validUntil, because the family may be paid in another way then. Whoever has the
 * list can collect the money: it goes to the distributor and nowhere else.
 */
public class CashListWriter {
    private static final List<String> HEADER = List.of("orderId", "point", "amount", "currency", "code");
    private static final String POINT = "[A-Za-z0-9][A-Za-z0-9 ._/-]{0,39}";

    private final CashCodes codes;

    public CashListWriter(CashCodes codes) {
        this.codes = codes;
    }

    /**
     * @param validUntil last day on which the codes are valid; empty for lists from before there was one, which stay as they
     *     were issued
     * @throws IllegalArgumentException an order to no cash point, or of zero
     */
    public void write(Iterator<PaymentInstruction> orders, Optional<LocalDate> validUntil, Appendable out)
            throws IOException {
        out.append(Csv.row(cells(HEADER, validUntil.map(day -> "validUntil"))));
        while (orders.hasNext()) {
            out.append(Csv.row(cells(line(orders.next()), validUntil)));
        }
    }

    private static Object[] cells(List<?> cells, Optional<?> last) {
        return Stream.concat(cells.stream(), last.stream()).toArray();
    }

    // No value can be a spreadsheet formula.
    private List<Object> line(PaymentInstruction order) {
        if (!(order.payee() instanceof CashPoint point) || !point.code().matches(POINT)) {
            throw new IllegalArgumentException("Cash is handed out at cash points");
        }
        if (order.amount().minor() <= 0) {
            throw new IllegalArgumentException("An order pays more than zero");
        }
        return List.of(
                order.orderId(),
                point.code(),
                order.amount().amount(),
                order.amount().currency(),
                codes.of(order.payoutId()));
    }
}
