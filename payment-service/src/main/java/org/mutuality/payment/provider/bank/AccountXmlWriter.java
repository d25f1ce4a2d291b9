package org.mutuality.payment.provider.bank;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Writes accounts and banks as ISO 20022 elements. */
final class AccountXmlWriter {
    private static final String BIC = "[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?";
    private static final String IBAN = "[A-Z]{2}\\d{2}[A-Za-z0-9]{1,30}";
    private static final int LONGEST_NUMBER = 34;

    private AccountXmlWriter() {}

    /** @throws IllegalArgumentException neither IBAN nor number is valid */
    static void id(XmlElementWriter xml, Optional<String> iban, String number) throws XMLStreamException {
        xml.open("Id");
        if (iban.isPresent()) {
            xml.text("IBAN", requireMatch(iban.get().replace(" ", ""), IBAN));
        } else {
            xml.open("Othr");
            xml.text("Id", requireMatch(number, "[^\\s].{0," + (LONGEST_NUMBER - 1) + "}"));
            xml.close(1);
        }
        xml.close(1);
    }

    /** A BIC, a clearing system's member code, or NOTPROVIDED. */
    static void bank(XmlElementWriter xml, Optional<String> code) throws XMLStreamException {
        xml.open("FinInstnId");
        if (code.isEmpty()) {
            xml.open("Othr");
            xml.text("Id", "NOTPROVIDED");
            xml.close(1);
        } else if (code.get().matches(BIC)) {
            xml.text("BICFI", code.get());
        } else {
            xml.open("ClrSysMmbId");
            xml.text("MmbId", requireMatch(code.get(), "\\S.{0,34}"));
            xml.close(1);
        }
        xml.close(1);
    }

    // The message leaves the text out: it is somebody's account.
    private static String requireMatch(String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException("An account or bank cannot be written as ISO 20022");
        }
        return text;
    }
}
