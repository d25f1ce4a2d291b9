package org.mutuality.journal.odk.xml;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document into memory. Names are written as given, including prefixes and namespaces. */
public final class XmlWriter {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;

    private XmlWriter(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static byte[] document(Consumer<XmlWriter> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            content.accept(new XmlWriter(xml));
            xml.writeEndDocument();
            xml.flush();
            return bytes.toByteArray();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("into memory", e);
        }
    }

    /** @param attributes name, value, name, value … */
    public XmlWriter open(String name, String... attributes) {
        return write(() -> {
            xml.writeStartElement(name);
            for (int i = 0; i + 1 < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], writable(attributes[i + 1]));
            }
        });
    }

    public XmlWriter close() {
        return write(xml::writeEndElement);
    }

    public XmlWriter text(String text) {
        return write(() -> xml.writeCharacters(writable(text)));
    }

    /** An element without child elements. */
    public XmlWriter leaf(String name, String text, String... attributes) {
        open(name, attributes);
        return (text.isEmpty() ? this : text(text)).close();
    }

    // XML cannot contain these characters, escaped or not.
    private static String writable(String text) {
        return NO_XML.matcher(text).replaceAll("\uFFFD");
    }

    private XmlWriter write(WriteStep step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("into memory", e);
        }
    }

    private interface WriteStep {
        void run() throws XMLStreamException;
    }
}
