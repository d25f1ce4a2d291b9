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
 * What a distributor hands out, as CSV (RFC 4180), written as orders come: {@code orderId,point,amount,currency,code,validUntil}.
 * No names. After that day the distributor pays a code no more, for then the family may be paid in another way.
 * Whoever has it can collect the money: it goes to the distributor and nowhere else.
 */
public class CashListWriter {
    private static final List<String> HEAD = List.of("orderId", "point", "amount", "currency", "code");
    private static final String POINT = "[A-Za-z0-9][A-Za-z0-9 ._/-]{0,39}";

    private final CashCodes codes;

    public CashListWriter(CashCodes codes) {
        this.codes = codes;
    }

    /**
     * @param validUntil the last day on which its codes are good; empty for a list of before there was such a day, which stays
     *     as it was given out
     * @throws IllegalArgumentException an order to no cash point, or of nothing
     */
    public void write(Iterator<PaymentInstruction> orders, Optional<LocalDate> validUntil, Appendable out)
            throws IOException {
        out.append(Csv.row(cells(HEAD, validUntil.map(day -> "validUntil"))));
        while (orders.hasNext()) {
            out.append(Csv.row(cells(line(orders.next()), validUntil)));
        }
    }

    private static Object[] cells(List<?> cells, Optional<?> last) {
        return Stream.concat(cells.stream(), last.stream()).toArray();
    }

    // No value is a formula to a spreadsheet.
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
