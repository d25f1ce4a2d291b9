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
 * Writes an ISO 20022 pain.001.001.09 with one payment block. Orders are written as they come, so only one is in memory. The
 * file has account numbers: it goes to the bank and nowhere else.
 */
public class Pain001Writer {
    private final DebtorSettings settings;

    Pain001Writer(DebtorSettings settings) {
        this.settings = settings;
    }

    /**
     * Header of a file.
     *
     * @param fileId the MsgId is derived from it, so the bank recognises a file that is written again
     * @param count of its orders
     * @param sum of their amounts, in the currency of each
     */
    public record FileHeader(UUID fileId, long count, Money sum, Instant createdAt, LocalDate executeOn) {
        /** The bank identifies the file by it. */
        public String messageId() {
            return EndToEndId.of(fileId);
        }
    }

    /**
     * Writes the file and leaves {@code out} open. Unless this returns, what was written is no payment file.
     *
     * @throws IllegalArgumentException an order in another currency, to no bank account or of zero
     * @throws IllegalStateException the orders differ from the header's count or sum
     * @throws XMLStreamException {@code out} failed
     */
    public void write(FileHeader header, Iterator<PaymentInstruction> orders, OutputStream out)
            throws XMLStreamException {
        XmlElementWriter xml = new XmlElementWriter(out);
        xml.begin("Document", "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09");
        xml.open("CstmrCdtTrfInitn");
        groupHeader(header, xml);
        xml.open("PmtInf");
        block(header, xml);
        new CreditTransferWriter(header, xml).write(orders);
        xml.close(2);
        xml.end();
    }

    private void groupHeader(FileHeader header, XmlElementWriter xml) throws XMLStreamException {
        xml.open("GrpHdr");
        xml.text("MsgId", header.messageId());
        xml.text("CreDtTm", header.createdAt().toString());
        xml.text("NbOfTxs", Long.toString(header.count()));
        xml.text("CtrlSum", header.sum().amount());
        xml.open("InitgPty");
        xml.text("Nm", settings.debtor());
        xml.close(2);
    }

    private void block(FileHeader header, XmlElementWriter xml) throws XMLStreamException {
        xml.text("PmtInfId", header.messageId());
        xml.text("PmtMtd", "TRF");
        xml.text("BtchBookg", "true");
        xml.text("NbOfTxs", Long.toString(header.count()));
        xml.text("CtrlSum", header.sum().amount());
        xml.open("ReqdExctnDt");
        xml.text("Dt", header.executeOn().toString());
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
