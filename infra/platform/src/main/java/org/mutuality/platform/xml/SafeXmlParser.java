package org.mutuality.platform.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Walks through XML of strangers: no document type, so no entities; nothing fetched; neither deep nor endless. */
public final class SafeXmlParser {
    private static final int DEEPEST = 64;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    // The JDK's own: libraries on the classpath bring others, each with other defaults.
    private static final XMLInputFactory FACTORY = factory();

    private SafeXmlParser() {}

    /** Sees every event, the reader standing on it. */
    public interface Walker {
        void at(int event, XMLStreamReader xml) throws XMLStreamException, UnsafeXmlException;

        /** True when the rest of the document needn't be read. */
        default boolean done() {
            return false;
        }
    }

    /**
     * @param most elements
     * @throws UnsafeXmlException when it isn't well-formed, or isn't within bounds
     */
    public static void walk(InputStream document, int most, Walker walker) throws UnsafeXmlException {
        try {
            XMLStreamReader xml = reader(document);
            int depth = 0;
            int elements = 0;
            while (!walker.done() && xml.hasNext()) {
                int event = next(xml);
                depth += step(event);
                elements += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                check(event != XMLStreamConstants.DTD, "has a document type, which is not allowed");
                check(event != XMLStreamConstants.ENTITY_REFERENCE, "has an entity, which is not allowed");
                check(depth <= DEEPEST, "is deeper than %d elements".formatted(DEEPEST));
                check(elements <= most, "has more than %d elements".formatted(most));
                walker.at(event, xml);
            }
        } catch (XMLStreamException | IOException e) {
            throw new UnsafeXmlException("isn't well-formed XML in UTF-8" + place(e));
        }
    }

    // The JDK's parser throws more than it declares at some broken documents, here and below.
    private static XMLStreamReader reader(InputStream document) throws XMLStreamException, IOException {
        Reader text = utf8(document);
        try {
            return FACTORY.createXMLStreamReader(text);
        } catch (RuntimeException e) {
            throw new XMLStreamException(e);
        }
    }

    private static int next(XMLStreamReader xml) throws XMLStreamException {
        try {
            return xml.next();
        } catch (RuntimeException e) {
            throw new XMLStreamException(e);
        }
    }

    private static int step(int event) {
        return switch (event) {
            case XMLStreamConstants.START_ELEMENT -> 1;
            case XMLStreamConstants.END_ELEMENT -> -1;
            default -> 0;
        };
    }

    private static void check(boolean ok, String should) throws UnsafeXmlException {
        if (!ok) {
            throw new UnsafeXmlException(should);
        }
    }

    // Decoded here: the parser tells the console of bytes that it can't.
    private static Reader utf8(InputStream document) throws IOException {
        InputStream bytes = document.markSupported() ? document : new BufferedInputStream(document);
        bytes.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            bytes.reset();
        }
        return new InputStreamReader(
                bytes, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    }

    private static String place(Exception e) {
        return e instanceof XMLStreamException unread && unread.getLocation() != null
                ? " at line %d, column %d"
                        .formatted(
                                unread.getLocation().getLineNumber(),
                                unread.getLocation().getColumnNumber())
                : "";
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // It would tell the console what it finds wrong, in words of the document.
        factory.setXMLReporter((message, type, related, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
