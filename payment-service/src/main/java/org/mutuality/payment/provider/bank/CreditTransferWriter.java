package org.mutuality.payment.provider.bank;

import java.util.Iterator;
import javax.xml.stream.XMLStreamException;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.Payee.BankAccount;
import org.mutuality.payment.provider.PaymentInstruction;

/** Writes the transfers of a payment file, and counts and sums them. */
final class CreditTransferWriter {
    private static final int LONGEST_NAME = 140;

    private final Pain001Writer.FileHeader head;
    private final XmlElementWriter xml;
    private long count;
    private Money sum;

    CreditTransferWriter(Pain001Writer.FileHeader head, XmlElementWriter xml) {
        this.head = head;
        this.xml = xml;
        this.sum = Money.zero(head.sum().currency());
    }

    void write(Iterator<PaymentInstruction> orders) throws XMLStreamException {
        while (orders.hasNext()) {
            write(orders.next());
        }
        if (count != head.count() || !sum.equals(head.sum())) {
            throw new IllegalStateException(
                    "%d orders of %s were written, and not %d of %s".formatted(count, sum, head.count(), head.sum()));
        }
    }

    private void write(PaymentInstruction order) throws XMLStreamException {
        if (!(order.payee() instanceof BankAccount account)) {
            throw new IllegalArgumentException("A bank pays to accounts");
        }
        if (order.amount().minor() <= 0) {
            throw new IllegalArgumentException("An order pays more than zero");
        }
        sum = sum.plus(order.amount());
        count++;
        xml.open("CdtTrfTxInf");
        xml.open("PmtId");
        xml.text("EndToEndId", EndToEndId.of(order.orderId()));
        xml.close(1);
        xml.open("Amt");
        xml.amount("InstdAmt", order.amount());
        xml.close(1);
        payee(account);
        xml.open("RmtInf");
        xml.text("Ustrd", cut(order.reference()));
        xml.close(2);
    }

    private void payee(BankAccount account) throws XMLStreamException {
        if (account.bankCode().isPresent()) {
            xml.open("CdtrAgt");
            AccountXmlWriter.bank(xml, account.bankCode());
            xml.close(1);
        }
        if (account.holder().isPresent()) {
            xml.open("Cdtr");
            xml.text("Nm", cut(account.holder().get()));
            xml.close(1);
        }
        xml.open("CdtrAcct");
        AccountXmlWriter.id(xml, account.iban(), account.number().orElse(""));
        xml.close(1);
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_NAME));
    }
}
