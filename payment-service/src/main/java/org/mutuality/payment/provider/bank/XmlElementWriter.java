package org.mutuality.payment.provider.bank;

import java.io.OutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.mutuality.contracts.Money;

/** Writes XML elements to a stream. */
final class XmlElementWriter {
    private final XMLStreamWriter writer;

    XmlElementWriter(OutputStream out) throws XMLStreamException {
        writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
    }

    void begin(String root, String namespace) throws XMLStreamException {
        writer.writeStartDocument("UTF-8", "1.0");
        writer.writeStartElement(root);
        writer.writeDefaultNamespace(namespace);
    }

    void open(String name) throws XMLStreamException {
        writer.writeStartElement(name);
    }

    void text(String name, String text) throws XMLStreamException {
        open(name);
        // XML cannot represent control characters.
        writer.writeCharacters(text.replaceAll("\\p{Cntrl}", " "));
        close(1);
    }

    void amount(String name, Money amount) throws XMLStreamException {
        open(name);
        writer.writeAttribute("Ccy", amount.currency());
        writer.writeCharacters(amount.amount());
        close(1);
    }

    void close(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            writer.writeEndElement();
        }
    }

    /** Closes all open elements. */
    void end() throws XMLStreamException {
        writer.writeEndDocument();
        writer.flush();
    }
}
