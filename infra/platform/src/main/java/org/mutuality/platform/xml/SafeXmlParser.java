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
import org.mutuality.platform.problem.Message;

/** Parses untrusted XML: no document type and therefore no entities, no external resources, limited depth and size. */
public final class SafeXmlParser {
    private static final int MAX_DEPTH = 64;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    // The JDK's own implementation: libraries on the classpath bring others with different defaults.
    private static final XMLInputFactory FACTORY = factory();

    private SafeXmlParser() {}

    /** Gets every event, with the reader positioned on it. */
    public interface Walker {
        void at(int event, XMLStreamReader xml) throws XMLStreamException, UnsafeXmlException;

        /** True when the rest of the document need not be read. */
        default boolean done() {
            return false;
        }
    }

    /**
     * @param maxElements elements at most
     * @throws UnsafeXmlException when the document is not well-formed or exceeds a limit
     */
    public static void walk(InputStream document, int maxElements, Walker walker) throws UnsafeXmlException {
        try {
            XMLStreamReader xml = reader(document);
            int depth = 0;
            int elements = 0;
            while (!walker.done() && xml.hasNext()) {
                int event = next(xml);
                depth += step(event);
                elements += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
                require(event != XMLStreamConstants.DTD, Message.of("xml.document-type"));
                require(event != XMLStreamConstants.ENTITY_REFERENCE, Message.of("xml.entity"));
                require(depth <= MAX_DEPTH, Message.of("xml.deep", MAX_DEPTH));
                require(elements <= maxElements, Message.of("xml.many-elements", maxElements));
                walker.at(event, xml);
            }
        } catch (XMLStreamException | IOException e) {
            throw new UnsafeXmlException(malformed(e));
        }
    }

    // For some malformed documents the JDK's parser throws more than it declares, here and below.
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

    private static void require(boolean ok, Message violation) throws UnsafeXmlException {
        if (!ok) {
            throw new UnsafeXmlException(violation);
        }
    }

    // Decoded here because the parser prints undecodable bytes to the console.
    private static Reader utf8(InputStream document) throws IOException {
        InputStream bytes = document.markSupported() ? document : new BufferedInputStream(document);
        bytes.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(bytes.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            bytes.reset();
        }
        return new InputStreamReader(
                bytes, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    }

    private static Message malformed(Exception e) {
        return e instanceof XMLStreamException invalid && invalid.getLocation() != null
                ? Message.of(
                        "xml.malformed-at",
                        invalid.getLocation().getLineNumber(),
                        invalid.getLocation().getColumnNumber())
                : Message.of("xml.malformed");
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Otherwise the parser prints problems to the console, quoting the document.
        factory.setXMLReporter((message, type, related, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }
}
