package org.mutuality.payment.provider.bank;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.UUID;
import javax.xml.stream.XMLStreamException;
import org.mutuality.contracts.Money;
import org.mutuality.payment.provider.PaymentInstruction;

/**
 * An ISO 20022 pain.001.001.09 with one payment block, written as orders come: however many there are, one is in memory. Holds
 * account numbers: it goes to the bank and nowhere else.
 */
public class Pain001Writer {
    private final DebtorSettings settings;

    Pain001Writer(DebtorSettings settings) {
        this.settings = settings;
    }

    /**
     * What stands at the head of a file, before its orders.
     *
     * @param fileId its MsgId is derived from it, so the same batch written again is the same file to the bank
     * @param count of its orders
     * @param sum of their amounts, and the currency of each
     */
    public record FileHeader(UUID fileId, long count, Money sum, Instant createdAt, LocalDate executeOn) {
        /** Under which the bank knows the file. */
        public String messageId() {
            return EndToEndId.of(fileId);
        }
    }

    /**
     * Writes the file; {@code out} stays open. What is written is no payment file unless this returns.
     *
     * @throws IllegalArgumentException an order of another currency, to no bank account or of nothing
     * @throws IllegalStateException the orders aren't as many, or not as much, as the head says
     * @throws XMLStreamException {@code out} failed
     */
    public void write(FileHeader head, Iterator<PaymentInstruction> orders, OutputStream out)
            throws XMLStreamException {
        XmlElementWriter xml = new XmlElementWriter(out);
        xml.begin("Document", "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09");
        xml.open("CstmrCdtTrfInitn");
        groupHeader(head, xml);
        xml.open("PmtInf");
        block(head, xml);
        new CreditTransferWriter(head, xml).write(orders);
        xml.close(2);
        xml.end();
    }

    private void groupHeader(FileHeader head, XmlElementWriter xml) throws XMLStreamException {
        xml.open("GrpHdr");
        xml.text("MsgId", head.messageId());
        xml.text("CreDtTm", head.createdAt().toString());
        xml.text("NbOfTxs", Long.toString(head.count()));
        xml.text("CtrlSum", head.sum().amount());
        xml.open("InitgPty");
        xml.text("Nm", settings.debtor());
        xml.close(2);
    }

    private void block(FileHeader head, XmlElementWriter xml) throws XMLStreamException {
        xml.text("PmtInfId", head.messageId());
        xml.text("PmtMtd", "TRF");
        xml.text("BtchBookg", "true");
        xml.text("NbOfTxs", Long.toString(head.count()));
        xml.text("CtrlSum", head.sum().amount());
        xml.open("ReqdExctnDt");
        xml.text("Dt", head.executeOn().toString());
        xml.close(1);
        xml.open("Dbtr");
        xml.text("Nm", settings.debtor());
        xml.close(1);
        xml.open("DbtrAcct");
        AccountXmlWriter.id(xml, settings.iban(), settings.account().orElse(""));
        xml.close(1);
        xml.open("DbtrAgt");
        AccountXmlWriter.bank(xml, settings.bic());
        xml.close(1);
    }
}
