package org.mutuality.providers.bank;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mutuality.providers.simulator.FaultInjector;
import org.mutuality.providers.simulator.Faults;

/** A pain.001 message as read by the bank. */
final class CreditTransferInitiation {
    private final Map<String, String> head = new HashMap<>();
    private final List<BankPayment> payments = new ArrayList<>();
    private final FaultInjector chance;

    private CreditTransferInitiation(FaultInjector chance) {
        this.chance = chance;
    }

    /** @throws IllegalArgumentException it is not XML */
    static CreditTransferInitiation read(InputStream in, FaultInjector chance) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        CreditTransferInitiation order = new CreditTransferInitiation(chance);
        try {
            order.read(factory.createXMLStreamReader(in));
            return order;
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not XML", e);
        }
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        Map<String, String> current = head;
        String element = "";
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                element = reader.getLocalName();
                current = element.equals("CdtTrfTxInf") ? new HashMap<>() : current;
                current.put(
                        "Ccy",
                        reader.getAttributeCount() > 0 ? reader.getAttributeValue(0) : current.getOrDefault("Ccy", ""));
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                current.putIfAbsent(element, reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("CdtTrfTxInf")) {
                payments.add(payment(current));
                current = head;
            }
        }
    }

    private BankPayment payment(Map<String, String> one) {
        Faults faults = chance.faults();
        String account = one.getOrDefault("IBAN", one.getOrDefault("Id", ""));
        String currency = one.getOrDefault("Ccy", "");
        return new BankPayment(
                one.getOrDefault("EndToEndId", ""),
                new BigDecimal(one.getOrDefault("InstdAmt", "0")),
                currency,
                account,
                one.getOrDefault("Ustrd", ""),
                chance.marks(faults.refuse(), "refuse", account) ? "AC04" : "",
                chance.occurs("leaveOut", faults.leaveOut()),
                chance.occurs("late", faults.late()),
                chance.occurs("returned", faults.returned()),
                faults.fee().isEmpty() ? BigDecimal.ZERO : new BigDecimal(faults.fee()),
                faults.feeCurrency().isEmpty() ? currency : faults.feeCurrency());
    }

    String messageId() {
        return head.getOrDefault("MsgId", "");
    }

    List<BankPayment> payments() {
        return List.copyOf(payments);
    }

    /** ISO external code when the number of payments or the sum does not match; empty when both do. */
    String rejected() {
        if (!head.getOrDefault("NbOfTxs", "").equals(Integer.toString(payments.size()))) {
            return "AM18";
        }
        BigDecimal sum = new BigDecimal(head.getOrDefault("CtrlSum", "0"));
        return sum.compareTo(ReceivedPaymentFile.sum(payments)) == 0 ? "" : "AM10";
    }
}
