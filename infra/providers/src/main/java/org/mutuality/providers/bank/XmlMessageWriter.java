package org.mutuality.providers.bank;

import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an ISO 20022 message; a name with slashes opens and closes nested elements. */
final class XmlMessageWriter {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter writer;

    XmlMessageWriter(String kind, String root) {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("Document");
            writer.writeDefaultNamespace("urn:iso:std:iso:20022:tech:xsd:" + kind);
            writer.writeStartElement(root);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlMessageWriter within(String name, Runnable content) {
        try {
            writer.writeStartElement(name);
            content.run();
            writer.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlMessageWriter text(String path, Object text) {
        int slash = path.indexOf('/');
        return slash < 0
                ? within(path, () -> characters(text))
                : within(path.substring(0, slash), () -> text(path.substring(slash + 1), text));
    }

    XmlMessageWriter amount(String name, Object amount, String currency) {
        return within(name, () -> {
            try {
                writer.writeAttribute("Ccy", currency);
            } catch (XMLStreamException e) {
                throw new IllegalStateException(e);
            }
            characters(amount);
        });
    }

    private void characters(Object text) {
        try {
            writer.writeCharacters(String.valueOf(text));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        try {
            writer.writeEndDocument();
            writer.close();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}
