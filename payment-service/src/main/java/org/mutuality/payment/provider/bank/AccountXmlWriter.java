package org.mutuality.payment.provider.bank;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Accounts and banks as ISO 20022 writes them. */
final class AccountXmlWriter {
    private static final String BIC = "[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?";
    private static final String IBAN = "[A-Z]{2}\\d{2}[A-Za-z0-9]{1,30}";
    private static final int LONGEST_NUMBER = 34;

    private AccountXmlWriter() {}

    /** @throws IllegalArgumentException neither IBAN nor number will do */
    static void id(XmlElementWriter xml, Optional<String> iban, String number) throws XMLStreamException {
        xml.open("Id");
        if (iban.isPresent()) {
            xml.text("IBAN", must(iban.get().replace(" ", ""), IBAN));
        } else {
            xml.open("Othr");
            xml.text("Id", must(number, "[^\\s].{0," + (LONGEST_NUMBER - 1) + "}"));
            xml.close(1);
        }
        xml.close(1);
    }

    /** A BIC, the code of a clearing system's member, or nobody in particular. */
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
            xml.text("MmbId", must(code.get(), "\\S.{0,34}"));
            xml.close(1);
        }
        xml.close(1);
    }

    // Without the text: it is somebody's account.
    private static String must(String text, String pattern) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException("An account or bank can't be written as ISO 20022");
        }
        return text;
    }
}
